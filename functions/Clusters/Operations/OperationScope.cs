using Magnum.Domain.Clusters;
using Magnum.Domain.ClusterTemplates;
using Magnum.Domain.Operations;

namespace Magnum.Functions.Clusters.Operations;

/// <summary>What a step works with, as it is in the database when the step begins.</summary>
/// <param name="Operation">The active operation.</param>
/// <param name="Cluster">Its cluster with the node groups, while it is upgraded as it will be; not tracked.</param>
/// <param name="Template">The cluster's template; the one that it is being upgraded to.</param>
public sealed record OperationScope(Operation Operation, Cluster Cluster, ClusterTemplate Template);
