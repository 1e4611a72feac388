namespace Magnum.Functions.Http.Policies;

/// <summary>Reads the check language of oslo.policy: <c>and</c>, <c>or</c>, <c>not</c>, parentheses, <c>@</c>, <c>!</c> and <c>kind:match</c>.</summary>
internal sealed class PolicyParser
{
    private readonly string _rule;
    private readonly Func<string, Lazy<PolicyCheck>> _resolve;
    private readonly List<string> _tokens;
    private int _position;

    private PolicyParser(string rule, string text, Func<string, Lazy<PolicyCheck>> resolve)
    {
        _rule = rule;
        _resolve = resolve;
        _tokens = [.. PolicyTokens.Split(text)];
    }

    /// <summary>Parses the check <paramref name="text"/> of a rule; throws <see cref="FormatException"/> that names the rule.</summary>
    public static PolicyCheck Parse(string rule, string text, Func<string, Lazy<PolicyCheck>> resolve)
    {
        if (text.Trim().Length == 0) return new PolicyCheck.Constant(true);
        var parser = new PolicyParser(rule, text, resolve);
        var check = parser.Alternatives();
        return parser._position == parser._tokens.Count ? check : throw parser.Error($"unexpected '{parser.Peek()}'");
    }

    private PolicyCheck Alternatives()
    {
        var check = Conjunction();
        while (Take("or")) check = new PolicyCheck.Either(check, Conjunction());
        return check;
    }

    private PolicyCheck Conjunction()
    {
        var check = Term();
        while (Take("and")) check = new PolicyCheck.Both(check, Term());
        return check;
    }

    private PolicyCheck Term()
    {
        if (Take("not")) return new PolicyCheck.Negation(Term());
        if (Take("("))
        {
            var check = Alternatives();
            return Take(")") ? check : throw Error("a parenthesis is not closed");
        }
        return Leaf(Peek() is { } token ? _tokens[_position++] : throw Error("the check ends too early"));
    }

    private PolicyCheck Leaf(string token)
    {
        if (token is "@" or "!") return new PolicyCheck.Constant(token == "@");
        var colon = token.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0) throw Error($"'{token}' is not of the form kind:match");
        var (kind, match) = (token[..colon], token[(colon + 1)..]);
        return kind switch
        {
            "rule" => new PolicyCheck.Reference(_resolve(match)),
            "role" => new PolicyCheck.Role(Text(match)),
            // Other servers are not asked. A fixed answer in their place would let everybody in behind a "not".
            "http" or "https" => throw Error($"'{token}' asks another server, which is not supported"),
            "True" or "False" or PolicyText.None => new PolicyCheck.Literal(kind, Text(match)),
            _ when Quoted(kind) is { } literal => new PolicyCheck.Literal(literal, Text(match)),
            // Nor may a name that no token has be answered with a fixed no. Paths into a token are of oslo.policy and equal nothing.
            _ when !PolicyCredentials.Has(kind) && !kind.Contains('.', StringComparison.Ordinal) => throw Error($"'{token}' compares '{kind}', which no token has"),
            _ => new PolicyCheck.Credential(kind, Text(match)),
        };
    }

    private PolicyText Text(string match)
    {
        var text = PolicyText.Parse(match);
        return text.Keys.FirstOrDefault(key => !PolicyTarget.MayHave(key)) is { } key ? throw Error($"no target has '%({key})s'") : text;
    }

    private static string? Quoted(string text) =>
        text is ['\'', .., '\''] or ['"', .., '"'] ? text[1..^1] : null;

    private string? Peek() => _position < _tokens.Count ? _tokens[_position] : null;

    private bool Take(string token)
    {
        if (!string.Equals(Peek(), token, StringComparison.OrdinalIgnoreCase)) return false;
        _position++;
        return true;
    }

    private FormatException Error(string problem) => new($"policy rule '{_rule}': {problem}");
}
