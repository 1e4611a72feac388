using Magnum.Contracts.Microversions;
using Magnum.Data.Operations;
using Magnum.Data.Queries;
using Magnum.Domain.Clusters;
using Magnum.Domain.Faults;
using Magnum.Domain.NodeGroups;
using Magnum.Domain.Operations;
using Magnum.Functions.Clusters.Operations;
using Magnum.Functions.Http.Policies;
using Magnum.Functions.Http.Requests;

namespace Magnum.Functions.Clusters.Resize;

/// <summary>Gives a node group another number of nodes, with the checks in the order of the contract.</summary>
public sealed class ClusterResize(
    RequestContext request, PolicyGate policy, ClusterQueries queries, OperationStore operations, CallerOperations made)
{
    /// <summary>Accepts the resize; the operation is null when the cluster's status lets nothing happen.</summary>
    internal async Task<(string Uuid, Operation? Operation)> ApplyAsync(string ident, ResizeValues values, CancellationToken cancellation)
    {
        var cluster = await queries.GetAsync(request.Caller.OwnProject, ident, cancellation);
        policy.Enforce(PolicyTarget.Of(cluster));
        var target = NamedNodeGroup.Of(cluster, values.NodeGroupIdent);
        CheckCount(target, values.NodeCount);

        var operation = made.New(OperationKind.ResizeCluster, cluster.Uuid, cluster.ProjectId);
        var accepted = await operations.AcceptChangeAsync(cluster.Uuid, operation, row =>
        {
            if (!ClusterStatusRules.Resizable(row.Status)) return false;
            var group = row.NodeGroups.Find(other => other.Uuid == target.Uuid) ?? throw Faults.NodeGroupNotFound(target.Name);
            operation.Input = new OperationInput
            {
                NodeGroupUuid = group.Uuid,
                NodeCount = values.NodeCount,
                PreviousNodeCount = group.NodeCount,
                NodesToRemove = values.NodesToRemove,
            };
            (group.NodeCount, group.Status) = (values.NodeCount, ResourceStatus.UpdateInProgress);
            return true;
        }, cancellation);
        return (cluster.Uuid, accepted);
    }

    private void CheckCount(NodeGroup group, int count)
    {
        if (count == 0 && request.Microversion < Microversion.ZeroNodes) throw Faults.ZeroNodeCountNotSupported();
        if (group.IsMaster) throw Faults.MasterNodeGroupResizeNotSupported();
        var beyond = group.MaxNodeCount is { } most && most != 0 && count > most;
        if (count < group.MinNodeCount || beyond) throw Faults.NodeGroupResizeOutOfBounds(group.Name, group.MinNodeCount, group.MaxNodeCount);
    }
}
