using System.Text.Json;
using System.Text.RegularExpressions;

namespace Magnum.Contract.Tests.Replay;

/// <summary>
/// Compares an answer with an expected document, the order of members included. In expected texts, <c>{*}</c> stands for any
/// text, <c>{uuid}</c>, <c>{time}</c> and <c>{pem}</c> for one of that kind; the text "{any}" alone for any value at all.
/// </summary>
internal static partial class JsonMatch
{
    private const string Any = "{any}";

    /// <summary>The first difference with its place, or null.</summary>
    public static string? Difference(JsonElement expected, JsonElement actual, string at = "$")
    {
        if (expected.ValueKind == JsonValueKind.String && expected.GetString() == Any) return null;
        if (expected.ValueKind != actual.ValueKind) return $"{at}: expected {expected.GetRawText()}, got {actual.GetRawText()}";
        return expected.ValueKind switch
        {
            JsonValueKind.Object => Objects(expected, actual, at),
            JsonValueKind.Array => Arrays(expected, actual, at),
            JsonValueKind.String => TextMatches(expected.GetString()!, actual.GetString()!)
                ? null
                : $"{at}: expected \"{expected.GetString()}\", got \"{actual.GetString()}\"",
            _ => expected.GetRawText() == actual.GetRawText() ? null : $"{at}: expected {expected.GetRawText()}, got {actual.GetRawText()}",
        };
    }

    /// <summary>True when a text fits an expected one with its placeholders.</summary>
    public static bool TextMatches(string expected, string actual) =>
        Regex.IsMatch(actual, "^" + Placeholder().Replace(Regex.Escape(expected), Pattern) + "$", RegexOptions.Singleline);

    private static string? Objects(JsonElement expected, JsonElement actual, string at)
    {
        var (wanted, got) = (Names(expected), Names(actual));
        if (wanted != got) return $"{at}: expected members {wanted}, got {got}";
        return expected.EnumerateObject()
            .Select(member => Difference(member.Value, actual.GetProperty(member.Name), $"{at}.{member.Name}"))
            .FirstOrDefault(difference => difference is not null);
    }

    private static string? Arrays(JsonElement expected, JsonElement actual, string at)
    {
        if (expected.GetArrayLength() != actual.GetArrayLength())
            return $"{at}: expected {expected.GetArrayLength()} items, got {actual.GetArrayLength()}: {actual.GetRawText()}";
        return expected.EnumerateArray()
            .Select((item, index) => Difference(item, actual[index], $"{at}[{index}]"))
            .FirstOrDefault(difference => difference is not null);
    }

    private static string Names(JsonElement element) => string.Join(", ", element.EnumerateObject().Select(member => member.Name));

    private static string Pattern(Match placeholder) => placeholder.Groups[1].Value switch
    {
        "uuid" => "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}",
        "time" => @"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{6})?\+00:00",
        "pem" => "-----BEGIN CERTIFICATE-----.*-----END CERTIFICATE-----",
        _ => ".*",
    };

    // Regex.Escape writes "{" as "\{" and leaves "}".
    [GeneratedRegex(@"\\\{(uuid|time|pem|\\\*)}")]
    private static partial Regex Placeholder();
}
