using Magnum.Data.Operations;
using Magnum.Domain.Clusters;
using Magnum.Domain.Faults;
using Magnum.Domain.NodeGroups;
using Magnum.Domain.Operations;
using Magnum.Functions.Clusters.Operations;
using Magnum.Functions.ClusterTemplates.CloudChecks;
using Magnum.Functions.Http.Patching;
using Magnum.Functions.Http.Policies;

namespace Magnum.Functions.NodeGroups;

/// <summary>Changes a node group, with the checks in the order of the contract.</summary>
public sealed class NodeGroupChange(NodeGroupGate gate, PolicyGate policy, CallerCloud cloud, OperationStore operations, CallerOperations made)
{
    /// <summary>
    /// Accepts the patch. The row has the new values, and still the old status and time; the operation is null when the
    /// status lets nothing happen.
    /// </summary>
    internal async Task<ChangedNodeGroup> ApplyAsync(
        string clusterIdent, string ident, IReadOnlyList<PatchOperation> patch, CancellationToken cancellation)
    {
        var cluster = await gate.ClusterAsync(clusterIdent, cancellation);
        policy.Enforce(policy.Self);
        var row = NamedNodeGroup.Of(cluster, ident);
        var values = NodeGroupPatch.Apply(row, patch);
        await cloud.RootVolumeAsync(row.FlavorId, BootVolume.LabelsOf(values.Labels, cluster.Labels), cancellation);
        NodeGroupRules.CheckCounts(row.Name, row.NodeCount, values.MinNodeCount, values.MaxNodeCount);
        var taints = NodeGroupRules.CheckMarks(row.Name, row.Role, values.NodeLabels, values.NodeTaints);
        Write(row, values, taints);
        gate.CheckDriver(cluster, [.. cluster.NodeGroups]);

        var input = new OperationInput { NodeGroupUuid = row.Uuid };
        var operation = await operations.AcceptChangeAsync(
            cluster.Uuid,
            made.New(OperationKind.UpdateNodeGroup, cluster.Uuid, cluster.ProjectId, input),
            stored =>
            {
                var group = stored.NodeGroups.Find(other => other.Uuid == row.Uuid) ?? throw Faults.NodeGroupNotFound(ident);
                if (!ClusterStatusRules.Resizable(group.Status)) return false;
                Write(group, values, taints);
                group.Status = ResourceStatus.UpdateInProgress;
                return true;
            },
            cancellation);
        return new ChangedNodeGroup(cluster, row, values, operation);
    }

    private static void Write(NodeGroup row, NodeGroupPatch values, List<NodeTaint> taints)
    {
        row.Labels = values.Labels;
        row.MinNodeCount = values.MinNodeCount;
        row.MaxNodeCount = values.MaxNodeCount;
        row.NodeLabels = values.NodeLabels ?? [];
        row.NodeTaints = taints;
    }
}
