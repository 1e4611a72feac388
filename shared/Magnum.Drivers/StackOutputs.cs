using System.Text.Json;

namespace Magnum.Drivers;

/// <summary>The outputs of a stack, as Heat gives them.</summary>
/// <param name="values">Value by output key; an output without a value may be null or absent.</param>
/// <param name="floatingIpEnabled">Whether the cluster's nodes have floating addresses.</param>
public sealed class StackOutputs(IReadOnlyDictionary<string, JsonElement> values, bool floatingIpEnabled)
{
    /// <summary>Whether the cluster's nodes have floating addresses.</summary>
    public bool FloatingIpEnabled { get; } = floatingIpEnabled;

    /// <summary>Keys of all outputs.</summary>
    public IEnumerable<string> Keys => values.Keys;

    /// <summary>A text output; null when it is absent, empty or no text.</summary>
    public string? Text(string key) =>
        values.TryGetValue(key, out JsonElement value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text
            ? text
            : null;

    /// <summary>The texts of a list output, without empty ones; none when it is absent or no list.</summary>
    public IReadOnlyList<string> List(string key) =>
        values.TryGetValue(key, out JsonElement value) && value.ValueKind == JsonValueKind.Array
            ? [.. value.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!).Where(text => text.Length > 0)]
            : [];
}
