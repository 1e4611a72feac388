using System.Collections.Frozen;

namespace Magnum.Kubernetes;

/// <summary>What a look at a cluster's API found.</summary>
/// <param name="Reachable">Whether something that proves to be this cluster answered.</param>
/// <param name="ApiReady">Whether the API says it is ready.</param>
/// <param name="Version">The server's version, e.g. <c>v1.28.4</c>; null when it could not be read.</param>
/// <param name="NodesReady">For each node by name whether its condition Ready is true.</param>
/// <param name="Problem">Why the cluster is not reachable, not ready or not fully read; null when all is well.</param>
public sealed record KubernetesHealth(
    bool Reachable,
    bool ApiReady,
    string? Version,
    IReadOnlyDictionary<string, bool> NodesReady,
    string? Problem)
{
    /// <summary>Whether the API is ready and so is every node; a cluster without nodes is healthy.</summary>
    public bool IsHealthy => ApiReady && Problem is null && NodesReady.Values.All(ready => ready);

    /// <summary>The finding as the map <c>health_status_reason</c>: <c>api</c>, and <c>&lt;node&gt;.Ready</c> with <c>True</c> or <c>False</c>.</summary>
    public Dictionary<string, string> ToReason()
    {
        var reason = new Dictionary<string, string>(NodesReady.Count + 1)
        {
            ["api"] = ApiReady ? "ok" : Problem ?? "not ready",
        };
        foreach (var (node, ready) in NodesReady)
            reason[$"{node}.Ready"] = ready ? "True" : "False";
        return reason;
    }

    internal static KubernetesHealth Unreachable(string problem) =>
        new(false, false, null, FrozenDictionary<string, bool>.Empty, problem);
}
