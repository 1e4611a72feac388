using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.DurableTask;

namespace Magnum.Embedded.Durable.Storage;

/// <summary>The engine's own JSON: failures and tags.</summary>
[JsonSerializable(typeof(TaskFailureDetails))]
[JsonSerializable(typeof(IReadOnlyDictionary<string, string>))]
[JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class DurableJson : JsonSerializerContext
{
    /// <summary>A failure as text. Further facts of an exception are left out: they may be of any type.</summary>
    public static string Write(TaskFailureDetails failure) =>
        JsonSerializer.Serialize(WithoutProperties(failure), Default.TaskFailureDetails);

    public static TaskFailureDetails ReadFailure(string json) =>
        JsonSerializer.Deserialize(json, Default.TaskFailureDetails)!;

    public static string? Write(IReadOnlyDictionary<string, string>? tags) =>
        tags is null || tags.Count == 0 ? null : JsonSerializer.Serialize(tags, Default.IReadOnlyDictionaryStringString);

    public static Dictionary<string, string> ReadTags(string? json) =>
        json is null ? [] : JsonSerializer.Deserialize(json, Default.DictionaryStringString)!;

    private static TaskFailureDetails WithoutProperties(TaskFailureDetails failure) => failure with
    {
        Properties = null,
        InnerFailure = failure.InnerFailure is { } inner ? WithoutProperties(inner) : null,
    };
}
