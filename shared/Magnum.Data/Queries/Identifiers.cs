namespace Magnum.Data.Queries;

/// <summary>What callers name rows by.</summary>
public static class Identifiers
{
    private const int Digits = 32;

    /// <summary>
    /// Whether a text counts as a uuid rather than a name: 32 hexadecimal digits, with any dashes, braces or a "urn:uuid:" before.
    /// Stored uuids are compared as they are, so other spellings of one find nothing.
    /// </summary>
    public static bool IsUuidLike(string? text)
    {
        if (text is null)
            return false;
        var plain = text.Replace("urn:", "", StringComparison.Ordinal).Replace("uuid:", "", StringComparison.Ordinal)
            .Trim('{', '}').Replace("-", "", StringComparison.Ordinal);
        return plain.Length == Digits && plain.All(char.IsAsciiHexDigit);
    }
}
