using System.Text.Json;
using Magnum.Domain.Faults;

namespace Magnum.Functions.Http.Bodies;

/// <summary>Parses JSON whose texts can be stored: no half of a surrogate pair, no null character.</summary>
internal static class JsonText
{
    private const char Null = '\0';

    /// <summary>The document; what is not JSON, or not text, is a fault.</summary>
    public static JsonDocument Parse(ReadOnlyMemory<byte> json)
    {
        try
        {
            // Only an escape can bring in what UTF-8 and JSON do not allow.
            if (json.Span.IndexOf("\\u"u8) >= 0) CheckTexts(json.Span);
            return JsonDocument.Parse(json);
        }
        catch (Exception bad) when (bad is JsonException or InvalidOperationException)
        {
            throw Faults.InvalidJson();
        }
    }

    private static void CheckTexts(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        while (reader.Read())
        {
            if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.PropertyName) || !reader.ValueIsEscaped) continue;
            if (reader.GetString()!.Contains(Null)) throw new JsonException("a text holds a null character");
        }
    }
}
