using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Magnum.Functions.Http.Bodies;

namespace Magnum.Contract.Tests.OpenApi;

/// <summary>Holds the text of a header or query parameter against its schema.</summary>
internal static class ValueCheck
{
    /// <summary>True when the text is such a value.</summary>
    public static bool Fits(JsonNode schema, string text) => (string)schema["type"]! switch
    {
        "integer" => long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) && (schema["minimum"] is not { } least || number >= (int)least!),
        "boolean" => BooleanText.Parse(text) is not null,
        _ => IsText(schema, text),
    };

    private static bool IsText(JsonNode schema, string text) =>
        (schema["const"] is not { } constant || (string)constant! == text)
        && (schema["pattern"] is not { } pattern || Regex.IsMatch(text, (string)pattern!))
        && (schema["enum"] is not { } words || words.AsArray().Any(word => (string)word! == text))
        && (string?)schema["format"] switch
        {
            "uuid" => Guid.TryParse(text, out _),
            "uri" => Uri.TryCreate(text, UriKind.Absolute, out _),
            _ => true,
        };
}
