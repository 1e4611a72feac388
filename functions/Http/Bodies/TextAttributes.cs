using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Magnum.Domain.Faults;
using Magnum.Domain.Naming;

namespace Magnum.Functions.Http.Bodies;

/// <summary>Reads the textual attributes of a body.</summary>
internal static class TextAttributes
{
    private const int DefaultMaximum = 255;

    /// <summary>Text with a length between the bounds, in characters.</summary>
    public static string? Text(this AttributeReader reader, string name, int minimum = 1, int maximum = DefaultMaximum)
    {
        if (reader.Value(name) is not { } value) return null;
        if (value.ValueKind != JsonValueKind.String) throw AttributeReader.Invalid(name, value, "Value should be string.");
        var text = value.GetString()!;
        // Characters as clients and databases count them: .NET takes one outside the basic plane for two.
        var length = text.EnumerateRunes().Count();
        if (length < minimum) throw AttributeReader.Invalid(name, value, $"Value should have a minimum character requirement of {minimum}.");
        if (length > maximum) throw AttributeReader.Invalid(name, value, $"Value should have a maximum character requirement of {maximum}.");
        return text;
    }

    /// <summary>Text that <paramref name="matches"/>, which <paramref name="pattern"/> describes.</summary>
    public static string? Text(this AttributeReader reader, string name, int maximum, string pattern, Func<string, bool> matches) =>
        reader.Text(name, 1, maximum) is not { } text || matches(text)
            ? reader.Text(name, 1, maximum)
            : throw Faults.InvalidInput(name, text, $"Value should match the pattern {pattern}.");

    /// <summary>Text without bounds.</summary>
    public static string? PlainText(this AttributeReader reader, string name)
    {
        if (reader.Value(name) is not { } value) return null;
        return value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : throw AttributeReader.Invalid(name, value, "Wrong type. Expected a text.");
    }

    /// <summary>One of a list of words.</summary>
    public static string? Choice(this AttributeReader reader, string name, IReadOnlyList<string> words)
    {
        if (reader.Value(name) is not { } value) return null;
        return value.ValueKind == JsonValueKind.String && words.Contains(value.GetString()!, StringComparer.Ordinal)
            ? value.GetString()
            : throw AttributeReader.Invalid(name, value, $"Value should be one of: {string.Join(", ", words)}.");
    }

    /// <summary>A uuid in any spelling, kept as sent.</summary>
    public static string? Uuid(this AttributeReader reader, string name)
    {
        if (reader.Value(name) is not { } value) return null;
        var text = PythonText.Of(value);
        return value.ValueKind == JsonValueKind.String && Identifiers.IsUuidLike(text) ? text : throw Faults.InvalidUuid(text);
    }

    /// <summary>A uuid in any spelling that can be stored.</summary>
    public static string? StorableUuid(this AttributeReader reader, string name) => reader.Uuid(name) is { Length: > Identifiers.MaxLength } text
        ? throw Faults.InvalidUuid(text)
        : reader.Uuid(name);

    /// <summary>A list of IPv4 addresses separated by commas, kept as sent.</summary>
    public static string? DnsServers(this AttributeReader reader, string name)
    {
        if (reader.Value(name) is not { } value) return null;
        var text = PythonText.Of(value);
        return value.ValueKind == JsonValueKind.String && text.Split(',').All(part => IsAddress(part.Trim()))
            ? text
            : throw Faults.InvalidDns(text);
    }

    // Four decimal numbers; the parser of .NET alone would also take "8" and hexadecimal.
    private static bool IsAddress(string text) =>
        text.Count(c => c == '.') == 3 && text.All(c => c == '.' || char.IsAsciiDigit(c))
        && IPAddress.TryParse(text, out var address) && address.AddressFamily == AddressFamily.InterNetwork;
}
