namespace Magnum.Functions.Clusters.Operations;

/// <summary>What a failed stack says of the cluster's node groups.</summary>
/// <param name="Guilty">Uuids of the groups in which the failed resource is; none when it belongs to all of the cluster.</param>
/// <param name="Finished">Uuids of the groups that Heat was done with before.</param>
/// <param name="RolledBack">Whether Heat has undone the change.</param>
public sealed record StackBlame(IReadOnlyList<string> Guilty, IReadOnlyList<string> Finished, bool RolledBack = false);
