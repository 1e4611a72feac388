using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Magnum.Sandbox.Orchestration.Templates;

/// <summary>Reads YAML and JSON into plain maps, lists and scalars (string, long, double, bool, null).</summary>
internal static class DocumentReader
{
    /// <summary>Parses YAML (of which JSON is a part); throws <see cref="FormatException"/> naming the place.</summary>
    public static object? FromText(string text)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            return stream.Documents.Count == 0 ? null : FromYaml(stream.Documents[0].RootNode);
        }
        catch (YamlException problem)
        {
            throw new FormatException($"Error parsing template: line {problem.Start.Line}, column {problem.Start.Column}: {problem.Message}", problem);
        }
    }

    /// <summary>The same for a parsed JSON value.</summary>
    public static object? FromJson(JsonNode? node) => node switch
    {
        null => null,
        JsonObject map => map.ToDictionary(pair => pair.Key, pair => FromJson(pair.Value)),
        JsonArray list => list.Select(FromJson).ToList(),
        _ => node.GetValueKind() switch
        {
            JsonValueKind.String => node.GetValue<string>(),
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            JsonValueKind.Number => FromNumber(node.ToJsonString()),
            _ => null,
        },
    };

    /// <summary>The way back.</summary>
    public static JsonNode? ToJson(object? value) => value switch
    {
        null => null,
        IReadOnlyDictionary<string, object?> map => new JsonObject(map.Select(pair => KeyValuePair.Create(pair.Key, ToJson(pair.Value)))),
        IReadOnlyList<object?> list => new JsonArray([.. list.Select(ToJson)]),
        bool flag => JsonValue.Create(flag),
        long number => JsonValue.Create(number),
        double number => JsonValue.Create(number),
        _ => JsonValue.Create(value.ToString()),
    };

    /// <summary>A value as the text that a parameter or a string function shows.</summary>
    public static string ToText(object? value) => value switch
    {
        null => "",
        string text => text,
        bool flag => flag ? "True" : "False",
        IReadOnlyDictionary<string, object?> or IReadOnlyList<object?> => ToJson(value)!.ToJsonString(),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    private static object? FromYaml(YamlNode node) => node switch
    {
        YamlMappingNode map => map.Children.ToDictionary(pair => ToText(FromYaml(pair.Key)), pair => FromYaml(pair.Value)),
        YamlSequenceNode list => list.Children.Select(FromYaml).ToList(),
        YamlScalarNode { Style: ScalarStyle.Plain, Value: var text } => FromPlain(text ?? ""),
        YamlScalarNode scalar => scalar.Value,
        _ => null,
    };

    private static object? FromPlain(string text) => text switch
    {
        "" or "~" or "null" or "Null" or "NULL" => null,
        "true" or "True" or "TRUE" or "yes" or "Yes" or "YES" or "on" or "On" or "ON" => true,
        "false" or "False" or "FALSE" or "no" or "No" or "NO" or "off" or "Off" or "OFF" => false,
        _ => char.IsAsciiDigit(text[^1]) ? FromNumber(text) : text,
    };

    private static object FromNumber(string text)
    {
        var digits = text.AsSpan(text[0] is '-' or '+' ? 1 : 0);
        if (digits.Length > 1 && digits[0] == '0' && digits[1] != '.')
            return text;
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole))
            return whole;
        return text.AsSpan().ContainsAny('.', 'e', 'E')
            && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : text;
    }
}
