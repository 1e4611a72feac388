using Magnum.Domain.Clusters;
using Magnum.Domain.NodeGroups;
using Magnum.Domain.Operations;

namespace Magnum.Functions.Clusters.Operations;

/// <summary>Which node groups the stack shall not have any more.</summary>
public static class LeavingNodeGroups
{
    /// <summary>
    /// Whether the group leaves: the one that the operation deletes, whatever its status says by now, one whose deletion
    /// waits for its turn, and one whose deletion failed.
    /// </summary>
    public static bool Has(Operation operation, NodeGroup group) =>
        (operation.Kind == OperationKind.DeleteNodeGroup && operation.Input?.NodeGroupUuid == group.Uuid)
        || group.Status is ResourceStatus.DeleteInProgress or ResourceStatus.DeleteFailed;
}
