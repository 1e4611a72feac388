using System.Text.Json;
using System.Text.Json.Serialization;
using Magnum.Domain.NodeGroups;
using Magnum.Domain.Operations;

namespace Magnum.Data.Mapping.Columns;

/// <summary>Reads and writes the JSON that some columns hold.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(Dictionary<string, string>))]
[JsonSerializable(typeof(List<string>))]
[JsonSerializable(typeof(List<NodeTaint>))]
[JsonSerializable(typeof(OperationInput))]
internal sealed partial class ColumnJson : JsonSerializerContext
{
    private const string EmptyMap = "{}";
    private const string EmptyList = "[]";

    public static string Write(Dictionary<string, string> value) =>
        value.Count == 0 ? EmptyMap : JsonSerializer.Serialize(value, Default.DictionaryStringString);

    public static string Write(List<string> value) =>
        value.Count == 0 ? EmptyList : JsonSerializer.Serialize(value, Default.ListString);

    public static string Write(List<NodeTaint> value) =>
        value.Count == 0 ? EmptyList : JsonSerializer.Serialize(value, Default.ListNodeTaint);

    public static string Write(OperationInput value) => JsonSerializer.Serialize(value, Default.OperationInput);

    public static Dictionary<string, string> ReadMap(string text) =>
        text is EmptyMap ? [] : JsonSerializer.Deserialize(text, Default.DictionaryStringString) ?? [];

    public static List<string> ReadList(string text) =>
        text is EmptyList ? [] : JsonSerializer.Deserialize(text, Default.ListString) ?? [];

    public static List<NodeTaint> ReadTaints(string text) =>
        text is EmptyList ? [] : JsonSerializer.Deserialize(text, Default.ListNodeTaint) ?? [];

    public static OperationInput ReadInput(string text) => JsonSerializer.Deserialize(text, Default.OperationInput)!;

    public static bool Same(Dictionary<string, string>? left, Dictionary<string, string>? right) =>
        ReferenceEquals(left, right) ||
        (left is not null && right is not null && left.Count == right.Count &&
            left.All(pair => right.TryGetValue(pair.Key, out var value) && value == pair.Value));

    public static int Hash(Dictionary<string, string> value) =>
        value.Aggregate(value.Count, (hash, pair) => hash ^ HashCode.Combine(pair.Key, pair.Value));

    public static bool Same<T>(List<T>? left, List<T>? right) =>
        ReferenceEquals(left, right) || (left is not null && right is not null && left.SequenceEqual(right));

    public static int Hash<T>(List<T> value) => value.Aggregate(value.Count, HashCode.Combine);

    public static Dictionary<string, string> Copy(Dictionary<string, string> value) => new(value, StringComparer.Ordinal);

    public static List<T> Copy<T>(List<T> value) => [.. value];
}
