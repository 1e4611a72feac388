namespace Magnum.Functions.Http.Bodies;

/// <summary>The words that stand for a boolean in bodies and queries.</summary>
internal static class BooleanText
{
    private static readonly string[] True = ["1", "t", "true", "on", "y", "yes"];
    private static readonly string[] False = ["0", "f", "false", "off", "n", "no"];

    /// <summary>The boolean, or null when the text is none.</summary>
    public static bool? Parse(string text)
    {
        var word = text.Trim();
        if (True.Contains(word, StringComparer.OrdinalIgnoreCase)) return true;
        return False.Contains(word, StringComparer.OrdinalIgnoreCase) ? false : null;
    }
}
