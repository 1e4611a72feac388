namespace Magnum.Functions.Clusters.Read;

/// <summary>A page of clusters.</summary>
/// <param name="Rows">The clusters as they were read.</param>
/// <param name="Views">Shows them for this request.</param>
/// <param name="Next">Address of the next page, or null.</param>
internal sealed record ClusterPage<TRow>(IReadOnlyList<TRow> Rows, ClusterViews Views, string? Next);
