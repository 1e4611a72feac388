namespace Magnum.Data.Queries;

/// <summary>How much there is.</summary>
/// <param name="Clusters">How many clusters.</param>
/// <param name="Nodes">How many nodes their node groups want, masters included.</param>
public sealed record ClusterStatistics(long Clusters, long Nodes);
