namespace Magnum.Functions.Http.Policies;

/// <summary>Finds rules that refer to themselves over others, which could never be decided.</summary>
internal static class PolicyCircles
{
    /// <summary>Throws <see cref="FormatException"/> that tells the first circle.</summary>
    public static void Refuse(IEnumerable<(string From, string To)> references)
    {
        var targets = references.ToLookup(reference => reference.From, reference => reference.To, StringComparer.Ordinal);
        var done = new HashSet<string>(StringComparer.Ordinal);
        foreach (var rule in targets.Select(group => group.Key)) Visit(rule, [], targets, done);
    }

    private static void Visit(string rule, List<string> path, ILookup<string, string> targets, HashSet<string> done)
    {
        if (path.Contains(rule)) throw new FormatException($"policy rules refer to each other in a circle: {string.Join(" > ", [.. path, rule])}");
        if (!done.Add(rule)) return;
        path.Add(rule);
        foreach (var target in targets[rule]) Visit(target, path, targets, done);
        path.RemoveAt(path.Count - 1);
    }
}
