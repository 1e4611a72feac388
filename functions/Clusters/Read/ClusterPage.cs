using Magnum.Domain.Clusters;

namespace Magnum.Functions.Clusters.Read;

/// <summary>A page of clusters.</summary>
/// <param name="Rows">The clusters with node groups and template.</param>
/// <param name="Views">Shows them for this request.</param>
/// <param name="Next">Address of the next page, or null.</param>
internal sealed record ClusterPage(IReadOnlyList<Cluster> Rows, ClusterViews Views, string? Next);
