using Magnum.Domain.Clusters;

namespace Magnum.Functions.Clusters.Create;

/// <summary>
/// The two names that a cluster's trustee may have: one is in use, the other is for the next one. Both are derived, so that
/// a trustee is found whatever was saved of it.
/// </summary>
public static class TrusteeNames
{
    /// <summary>Both.</summary>
    public static IReadOnlyList<string> All(Cluster cluster) => [First(cluster), Second(cluster)];

    /// <summary>That of a new cluster.</summary>
    public static string First(Cluster cluster) => $"{cluster.Uuid}_{cluster.ProjectId}";

    /// <summary>The one that is not in use.</summary>
    public static string Spare(Cluster cluster) => cluster.TrusteeUsername == First(cluster) ? Second(cluster) : First(cluster);

    private static string Second(Cluster cluster) => $"{First(cluster)}_2";
}
