using System.Text.Json.Nodes;
using static Magnum.Functions.Docs.DocsText;

namespace Magnum.Functions.Docs;

/// <summary>Writes JSON schemas in words.</summary>
internal static class DocsTypes
{
    /// <summary>The type with its limits.</summary>
    public static string Of(JsonNode? schema)
    {
        if (schema is not JsonObject made) return "any";
        if (Referred(made) is { } name) return $"<a href=\"#{name}\">{name}</a>";
        if (made["anyOf"] is JsonArray several) return string.Join(" or ", several.Select(Of));
        return string.Join(", ", new[] { TypeOf(made), Words(made), Length(made), Range(made), Pattern(made) }.Where(part => part.Length > 0));
    }

    private static string TypeOf(JsonObject schema)
    {
        var types = schema["type"] switch
        {
            JsonArray list => list.Select(type => (string)type!).ToList(),
            { } one => [(string)one!],
            null => [],
        };
        return types.Count == 0 ? "any" : string.Join(" or ", types.Select(type => type switch
        {
            "array" => $"list of {Of(schema["items"])}",
            "object" when schema["additionalProperties"] is JsonObject values => $"map of {Of(values)}",
            "string" when schema["format"] is { } format => Text(format),
            _ => Text(type),
        }));
    }

    private static string Words(JsonObject schema) => schema["enum"] is JsonArray words
        ? "one of " + string.Join(' ', words.Where(word => word is not null).Select(word => (string)word! is { Length: > 0 } ? Code(word) : "<code>\"\"</code>"))
        : schema["const"] is { } constant ? Code(constant) : "";

    private static string Length(JsonObject schema) => (schema["minLength"], schema["maxLength"]) switch
    {
        (null, null) => "",
        ({ } least, null) => $"{least} or more characters",
        (null, { } most) => $"up to {most} characters",
        var (least, most) => $"{least} to {most} characters",
    };

    private static string Range(JsonObject schema) => (schema["minimum"], schema["maximum"]) switch
    {
        (null, null) => "",
        ({ } least, null) => $"{least} or more",
        (null, { } most) => $"up to {most}",
        var (least, most) => $"{least} to {most}",
    };

    private static string Pattern(JsonObject schema) => Code(schema["pattern"]);
}
