using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Magnum.OpenStack.Errors;

/// <summary>Finds the sentence for people in the error bodies of the services, each of which has its own shape.</summary>
internal static partial class ErrorText
{
    private const int MaxLength = 2_000;

    /// <summary>The service's own words; empty when it sent none.</summary>
    public static string Read(string body, string? mediaType)
    {
        var text = body.Trim();
        if (text.Length == 0)
            return "";
        if (text[0] is '{' && FromJson(text) is { } message)
            return Shorten(message);
        return Shorten(text[0] is '<' || mediaType is "text/html" ? FromHtml(text) : text);
    }

    private static string? FromJson(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return FromObject(document.RootElement, depth: 0);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // Keystone, Heat {error:{message}}; Nova, Cinder, Neutron {kind:{message}}; Barbican {title, description};
    // Octavia {faultstring}; Heat, older {title, explanation}; Glance {message}; pecan {errors:[{detail}]}.
    private static string? FromObject(JsonElement element, int depth)
    {
        if (FirstText(element, "message", "description", "faultstring", "detail") is { } sentence)
            return sentence;
        if (depth < 2)
        {
            foreach (var property in element.EnumerateObject())
            {
                var inner = property.Value is { ValueKind: JsonValueKind.Array } list && list.GetArrayLength() > 0 ? list[0] : property.Value;
                if (inner.ValueKind is JsonValueKind.Object && FromObject(inner, depth + 1) is { } found)
                    return found;
            }
        }

        // Heat's explanation is about the status, its error object about the matter.
        return FirstText(element, "explanation", "title");
    }

    private static string? FirstText(JsonElement element, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (element.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String
                && value.GetString() is { Length: > 0 } text)
            {
                return text;
            }
        }

        return null;
    }

    // A page's heading repeats the status; what follows it is the message.
    private static string FromHtml(string text) =>
        Blanks().Replace(WebUtility.HtmlDecode(Tags().Replace(Headings().Replace(text, " "), " ")), " ").Trim();

    private static string Shorten(string text) => text.Length <= MaxLength ? text : string.Concat(text.AsSpan(0, MaxLength), "…");

    [GeneratedRegex("<(head|script|style|title)\\b.*?</\\1>", RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex Headings();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
