using Magnum.Data.Operations;
using Magnum.Domain.Clusters;
using Magnum.Domain.NodeGroups;
using Magnum.Domain.Operations;

namespace Magnum.Functions.Clusters.Operations;

/// <summary>What an operation that failed leaves in the rows: who failed and why, and the node count of before.</summary>
public static class FailedOperation
{
    private const string NotReached = "not finished: another part of the cluster failed";

    /// <summary>Writes failure and cause; those that only waited for their turn leave the cluster's status alone.</summary>
    public static void Write(OperationEnding ending, OperationFailure failure)
    {
        var (cluster, operation, _) = ending;
        switch (operation.Kind)
        {
            case OperationKind.CreateCluster:
                FailAll(cluster, ClusterEvent.CreateFailed, failure);
                break;
            case OperationKind.DeleteCluster:
                FailAll(cluster, ClusterEvent.DeleteFailed, failure);
                break;
            case OperationKind.RotateCredentials:
                // The status does not tell of credentials; the reason does.
                cluster.StatusReason = failure.Cause;
                break;
            default:
                FailGroups(ending, failure);
                if (operation.IsActive) Fail(cluster, ClusterEvent.UpdateFailed, failure);
                break;
        }
    }

    /// <summary>A cluster that could not be made or removed: all groups, but for those that Heat was done with.</summary>
    private static void FailAll(Cluster cluster, ClusterEvent happened, OperationFailure failure)
    {
        Fail(cluster, happened, failure);
        foreach (var group in cluster.NodeGroups)
        {
            var (guilty, finished) = (failure.Blame?.Guilty ?? [], failure.Blame?.Finished ?? []);
            if (guilty.Count == 0 || guilty.Contains(group.Uuid)) (group.Status, group.StatusReason) = (cluster.Status, failure.Cause);
            else if (!finished.Contains(group.Uuid)) (group.Status, group.StatusReason) = (cluster.Status, NotReached);
            else (group.Status, group.StatusReason) = (happened == ClusterEvent.CreateFailed ? ResourceStatus.CreateComplete : ResourceStatus.DeleteComplete, null);
        }
    }

    /// <summary>A change: the group it was about, or else those that Heat names.</summary>
    private static void FailGroups(OperationEnding ending, OperationFailure failure)
    {
        var (cluster, operation, waiting) = ending;
        var target = operation.Input?.NodeGroupUuid;
        foreach (var group in cluster.NodeGroups)
        {
            if (target is null ? failure.Blame?.Guilty.Contains(group.Uuid) != true : group.Uuid != target) continue;
            group.Status = group.Status switch
            {
                ResourceStatus.CreateInProgress or ResourceStatus.CreateFailed => ResourceStatus.CreateFailed,
                ResourceStatus.DeleteInProgress or ResourceStatus.DeleteFailed => ResourceStatus.DeleteFailed,
                _ => ResourceStatus.UpdateFailed,
            };
            group.StatusReason = failure.Cause;
            if (group.Uuid == target) Restore(group, operation.Input!, waiting);
        }
    }

    private static void Restore(NodeGroup group, OperationInput input, IReadOnlyList<Operation> waiting)
    {
        if (input is not { NodeCount: { } asked, PreviousNodeCount: { } before }) return;
        // Another number was asked for meanwhile: that one stays, and falls back to the last that was true.
        if (waiting.FirstOrDefault(other => other.Input is { NodeCount: not null } next && next.NodeGroupUuid == group.Uuid) is { } later)
            later.Input = later.Input! with { PreviousNodeCount = before };
        else if (group.NodeCount == asked)
            group.NodeCount = before;
    }

    private static void Fail(Cluster cluster, ClusterEvent happened, OperationFailure failure)
    {
        var undone = happened == ClusterEvent.UpdateFailed && failure.Blame?.RolledBack == true;
        cluster.Status = ClusterTransitions.Next(cluster.Status, undone ? ClusterEvent.UpdateRolledBack : happened);
        cluster.StatusReason = failure.Cause;
    }
}
