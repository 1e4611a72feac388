namespace Magnum.Domain.Clusters;

/// <summary>How the labels of a template and those of a cluster go together.</summary>
public static class ClusterLabels
{
    /// <summary>The labels in force, always a new dictionary.</summary>
    /// <param name="template">The template's labels.</param>
    /// <param name="given">The labels of the request; null or empty means the template's.</param>
    /// <param name="merge">True lays the given ones over the template's; false takes the given ones alone.</param>
    public static Dictionary<string, string> Merge(
        IReadOnlyDictionary<string, string> template, IReadOnlyDictionary<string, string>? given, bool merge)
    {
        if (given is null || given.Count == 0)
            return new(template, StringComparer.Ordinal);
        if (!merge)
            return new(given, StringComparer.Ordinal);
        var merged = new Dictionary<string, string>(template, StringComparer.Ordinal);
        foreach (var (key, value) in given)
            merged[key] = value;
        return merged;
    }

    /// <summary>How a cluster's labels differ from its template's.</summary>
    public static LabelDifference Difference(
        IReadOnlyDictionary<string, string> template, IReadOnlyDictionary<string, string> cluster)
    {
        var difference = new LabelDifference([], [], []);
        foreach (var (key, value) in template)
        {
            if (!cluster.TryGetValue(key, out var own))
                difference.Skipped[key] = value;
            else if (!string.Equals(own, value, StringComparison.Ordinal))
                difference.Overridden[key] = value;
        }

        foreach (var (key, value) in cluster)
        {
            if (!template.ContainsKey(key))
                difference.Added[key] = value;
        }

        return difference;
    }
}
