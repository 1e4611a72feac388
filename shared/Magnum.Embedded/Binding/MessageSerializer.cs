using System.Text.Json;
using Azure.Core.Serialization;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Options;

namespace Magnum.Embedded.Binding;

/// <summary>
/// Reads and writes message bodies the way the worker does: by <see cref="WorkerOptions.Serializer"/>, else as JSON with the
/// application's <see cref="JsonSerializerOptions"/>, without regard to the case of names.
/// </summary>
internal sealed class MessageSerializer(IOptions<WorkerOptions> worker, IOptions<JsonSerializerOptions> json)
{
    private ObjectSerializer? _serializer;

    private ObjectSerializer Serializer => _serializer ??= worker.Value.Serializer ?? new JsonObjectSerializer(JsonOptions());

    public BinaryData Write(object value) => Serializer.Serialize(value, value.GetType());

    public object? Read(ReadOnlyMemory<byte> body, Type type)
    {
        using var stream = BinaryData.FromBytes(body).ToStream();
        return Serializer.Deserialize(stream, type, CancellationToken.None);
    }

    private JsonSerializerOptions JsonOptions() =>
        new(json.Value) { PropertyNameCaseInsensitive = true };
}
