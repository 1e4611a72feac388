using System.Globalization;
using System.Text;

namespace Magnum.Functions.Http.Patching;

/// <summary>
/// What follows a backslash in a text of Python. JSON's escapes are among them, so that what a client in Go sends, which writes
/// <c>&lt;</c> as <c>\u003c</c>, means the same.
/// </summary>
internal static class PythonEscape
{
    private const int OctalDigits = 3;

    /// <summary>Appends what an escape means.</summary>
    /// <param name="rest">The text behind the backslash.</param>
    /// <param name="text">Where to append it; an unknown escape stays as it is, backslash included.</param>
    /// <returns>How many characters the escape has; 0 when it is broken.</returns>
    public static int Length(ReadOnlySpan<char> rest, StringBuilder text) => rest switch
    {
        [] or ['N', ..] => 0,
        ['x', ..] => Number(rest, 2, text),
        ['u', ..] => Number(rest, 4, text),
        ['U', ..] => Number(rest, 8, text),
        [>= '0' and <= '7', ..] => Octal(rest, text),
        ['\n', ..] => 1,
        _ => Letter(rest[0], text),
    };

    /// <summary>Whether a text can be stored and sent: without the character 0 and without half a character.</summary>
    public static bool IsText(StringBuilder text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\0') return false;
            if (!char.IsSurrogate(text[i])) continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1])) return false;
            i++;
        }
        return true;
    }

    private static int Letter(char letter, StringBuilder text)
    {
        const string letters = "abfnrtv\\'\"";
        const string meanings = "\a\b\f\n\r\t\v\\'\"";
        var index = letters.IndexOf(letter, StringComparison.Ordinal);
        _ = index < 0 ? text.Append('\\').Append(letter) : text.Append(meanings[index]);
        return 1;
    }

    private static int Number(ReadOnlySpan<char> rest, int digits, StringBuilder text)
    {
        if (rest.Length <= digits || !uint.TryParse(rest.Slice(1, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)) return 0;
        if (code <= char.MaxValue) text.Append((char)code);
        else if (Rune.IsValid(code)) text.Append(new Rune(code).ToString());
        else return 0;
        return digits + 1;
    }

    private static int Octal(ReadOnlySpan<char> rest, StringBuilder text)
    {
        var (code, length) = (0, 0);
        for (; length < OctalDigits && length < rest.Length && rest[length] is >= '0' and <= '7'; length++) code = (code * 8) + rest[length] - '0';
        text.Append((char)code);
        return length;
    }
}
