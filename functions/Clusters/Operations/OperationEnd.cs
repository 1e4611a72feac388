using Magnum.Data.Operations;
using Magnum.Domain.Clusters;
using Magnum.Domain.Operations;

namespace Magnum.Functions.Clusters.Operations;

/// <summary>The one place where an operation ends: the cluster's status by the transition table, then the operation row.</summary>
public sealed class OperationEnd(OperationStore operations)
{
    /// <summary>Marks the operation failed and the cluster <c>*_FAILED</c> with <paramref name="cause"/>. Repeatable.</summary>
    public async Task FailAsync(string operationId, string cause, CancellationToken cancellation)
    {
        if (await operations.FindAsync(operationId, cancellation) is not { IsActive: true } operation) return;
        var failed = operation.Kind switch
        {
            OperationKind.CreateCluster => ClusterEvent.CreateFailed,
            OperationKind.DeleteCluster => ClusterEvent.DeleteFailed,
            _ => ClusterEvent.UpdateFailed,
        };
        await operations.CompleteAsync(operationId, OperationState.Failed, cause, cluster => Move(cluster, failed, cause), cancellation);
    }

    /// <summary>Writes a status with its reason to the cluster and to those of its node groups that shared the operation.</summary>
    public static void Move(Cluster cluster, ClusterEvent happened, string? reason)
    {
        var next = ClusterTransitions.Next(cluster.Status, happened);
        foreach (var group in cluster.NodeGroups.Where(group => group.Status == cluster.Status || group.Status is null))
        {
            group.Status = next;
            group.StatusReason = reason;
        }
        cluster.Status = next;
        cluster.StatusReason = reason;
    }
}
