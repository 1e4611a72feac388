using System.Text.Json;
using Magnum.Functions.Http.Bodies;

namespace Magnum.Functions.NodeGroups;

/// <summary>Reads the taints of a body.</summary>
internal static class TaintAttributes
{
    /// <summary>An array of objects of texts; null when absent or null.</summary>
    public static TaintReading? Taints(this AttributeReader reader, string name)
    {
        if (reader.Value(name) is not { } value) return null;
        if (value.ValueKind != JsonValueKind.Array) throw AttributeReader.Invalid(name, value, "Value not a valid list.");
        return new TaintReading([.. value.EnumerateArray().Select(taint => Read(name, taint))]);
    }

    private static Dictionary<string, string> Read(string name, JsonElement taint)
    {
        if (taint.ValueKind != JsonValueKind.Object) throw AttributeReader.Invalid(name, taint, "Value not a valid dict.");
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in taint.EnumerateObject())
        {
            texts[part.Name] = part.Value.ValueKind == JsonValueKind.String
                ? part.Value.GetString()!
                : throw AttributeReader.Invalid(name, part.Value, $"Wrong type of '{part.Name}'. Expected a text.");
        }
        return texts;
    }
}
