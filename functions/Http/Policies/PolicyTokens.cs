namespace Magnum.Functions.Http.Policies;

/// <summary>Splits a check into words and parentheses; the parentheses of <c>%(key)s</c> belong to their word.</summary>
internal static class PolicyTokens
{
    /// <summary>The tokens of <paramref name="text"/> in order.</summary>
    public static IEnumerable<string> Split(string text)
    {
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var start = 0;
            while (start < word.Length && word[start] == '(')
            {
                yield return "(";
                start++;
            }

            var body = word[start..];
            var closing = 0;
            while (body.EndsWith(')') && Surplus(body))
            {
                body = body[..^1];
                closing++;
            }

            if (body.Length > 0) yield return body;
            for (var i = 0; i < closing; i++) yield return ")";
        }
    }

    private static bool Surplus(string word) => word.Count(c => c == ')') > word.Count(c => c == '(');
}
