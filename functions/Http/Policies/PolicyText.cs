namespace Magnum.Functions.Http.Policies;

/// <summary>A text in a check, in which <c>%(key)s</c> stands for a value of the target.</summary>
internal sealed record PolicyText
{
    /// <summary>How oslo.policy, which compares texts, writes a value that is not there.</summary>
    public const string None = "None";

    private const string Open = "%(";
    private const string Close = ")s";

    // Literals at even places, keys at odd ones.
    private readonly string[] _parts;

    private PolicyText(string[] parts) => _parts = parts;

    /// <summary>How oslo.policy writes a truth value.</summary>
    public static string Of(bool value) => value ? "True" : "False";

    /// <summary>The keys that the text names.</summary>
    public IEnumerable<string> Keys => _parts.Where((_, index) => index % 2 == 1);

    /// <summary>Reads a text.</summary>
    public static PolicyText Parse(string text)
    {
        var parts = new List<string>();
        var rest = text;
        while (rest.IndexOf(Open, StringComparison.Ordinal) is >= 0 and var start
               && rest.IndexOf(Close, start, StringComparison.Ordinal) is >= 0 and var end)
        {
            parts.Add(rest[..start]);
            parts.Add(rest[(start + Open.Length)..end]);
            rest = rest[(end + Close.Length)..];
        }
        parts.Add(rest);
        return new PolicyText([.. parts]);
    }

    /// <summary>The text for a target; null when it names a value that the target does not have.</summary>
    public string? For(in PolicyTarget target)
    {
        if (_parts.Length == 1) return _parts[0];
        if (_parts is ["", var key, ""]) return target[key];
        var filled = "";
        for (var i = 0; i < _parts.Length; i++)
        {
            if ((i % 2 == 0 ? _parts[i] : target[_parts[i]]) is not { } part) return null;
            filled += part;
        }
        return filled;
    }
}
