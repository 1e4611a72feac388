using Magnum.Domain.Clusters;
using Magnum.Domain.Operations;

namespace Magnum.Data.Operations;

/// <summary>What may be changed while an operation ends.</summary>
/// <param name="Cluster">Its cluster with the node groups; changes are stored.</param>
/// <param name="Operation">The operation as it was until now; its end is written by the store.</param>
/// <param name="Waiting">Those of the cluster that wait for their turn, the next one first; changes are stored.</param>
public sealed record OperationEnding(Cluster Cluster, Operation Operation, IReadOnlyList<Operation> Waiting);
