namespace Magnum.Drivers;

/// <summary>Where a cluster is reached.</summary>
/// <param name="ApiAddress">URL of the Kubernetes API; null while the stack has no address for it.</param>
/// <param name="Masters">Addresses of the masters: floating ones if the cluster has these, else those of its network.</param>
/// <param name="Workers">Addresses of the workers, likewise.</param>
public sealed record ClusterAddresses(string? ApiAddress, IReadOnlyList<string> Masters, IReadOnlyList<string> Workers)
{
    /// <summary>Addresses of the nodes of the other node groups, by the group's uuid.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> NodeGroups { get; init; } = new Dictionary<string, IReadOnlyList<string>>();
}
