using Magnum.Data.Operations;
using Magnum.Domain.Clusters;
using Magnum.Domain.NodeGroups;
using Magnum.Domain.Operations;

namespace Magnum.Functions.Clusters.Operations;

/// <summary>What an operation that succeeded leaves in the rows: the stack is now as the node groups say.</summary>
public static class SucceededOperation
{
    /// <summary>Completes the cluster and those node groups with which no waiting operation has other plans.</summary>
    public static void Write(OperationEnding ending)
    {
        var (cluster, operation, waiting) = ending;
        // New credentials change neither status, whatever it is.
        if (operation.Kind == OperationKind.RotateCredentials) return;

        var planned = waiting.Select(other => other.Input?.NodeGroupUuid).ToHashSet();
        foreach (var group in cluster.NodeGroups.ToList())
        {
            var deleted = operation.Kind == OperationKind.DeleteNodeGroup && operation.Input?.NodeGroupUuid == group.Uuid;
            if (planned.Contains(group.Uuid) && !deleted) continue;
            if (LeavingNodeGroups.Has(operation, group)) cluster.NodeGroups.Remove(group);
            else Complete(group, cluster.StackId);
        }

        var happened = operation.Kind == OperationKind.CreateCluster ? ClusterEvent.CreateSucceeded : ClusterEvent.UpdateSucceeded;
        (cluster.Status, cluster.StatusReason) = (ClusterTransitions.Next(cluster.Status, happened), null);
    }

    private static void Complete(NodeGroup group, string? stackId)
    {
        group.Status = group.Status switch
        {
            ResourceStatus.CreateInProgress or ResourceStatus.CreateFailed or null => ResourceStatus.CreateComplete,
            ResourceStatus.UpdateInProgress or ResourceStatus.UpdateFailed => ResourceStatus.UpdateComplete,
            { } settled => settled,
        };
        group.StatusReason = null;
        group.StackId = stackId;
    }
}
