namespace Magnum.Domain.Naming;

/// <summary>What callers name rows by.</summary>
public static class Identifiers
{
    /// <summary>The longest uuid that can be stored, in characters: one with the usual dashes.</summary>
    public const int MaxLength = 36;

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
