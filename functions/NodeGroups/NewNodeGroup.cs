using Magnum.Data;
using Magnum.Data.Operations;
using Magnum.Domain.Clusters;
using Magnum.Domain.Faults;
using Magnum.Domain.NodeGroups;
using Magnum.Domain.Operations;
using Magnum.Functions.Clusters.Operations;
using Magnum.Functions.ClusterTemplates.CloudChecks;
using Magnum.Functions.Http.Policies;
using Microsoft.EntityFrameworkCore;

namespace Magnum.Functions.NodeGroups;

/// <summary>Adds a node group to a cluster, with the checks in the order of the contract.</summary>
public sealed class NewNodeGroup(NodeGroupGate gate, PolicyGate policy, CallerCloud cloud, OperationStore operations, CallerOperations made)
{
    /// <summary>
    /// Accepts the node group; the operation is null when nothing comes of it: the cluster is on its way out, or the group was sent
    /// with a status in which none is made.
    /// </summary>
    internal async Task<(NodeGroup Row, Cluster Cluster, Operation? Operation)> AcceptAsync(
        string clusterIdent, NodeGroupValues values, CancellationToken cancellation)
    {
        policy.Enforce(policy.Self);
        var cluster = await gate.ClusterAsync(clusterIdent, cancellation);
        if (cluster.ApiAddress is null) throw Faults.ClusterApiAddressUnavailable();
        CheckName(cluster, values.Name);
        NodeGroupRules.CheckCounts(values.Name, values.NodeCount, values.MinNodeCount, values.MaxNodeCount);
        var taints = NodeGroupRules.CheckMarks(values.Name, values.Role, values.NodeLabels, values.NodeTaints);
        if (values.Role == NodeGroupRoles.Master) throw Faults.CreateMasterNodeGroup();
        var row = Row(cluster, values, taints);
        await cloud.RootVolumeAsync(row.FlavorId, BootVolume.LabelsOf(row.Labels, cluster.Labels), cancellation);
        if (values.Status is { } sent && !ClusterStatusRules.Resizable(ResourceStatusNames.Parse(sent))) return (row, cluster, null);
        gate.CheckDriver(cluster, [.. cluster.NodeGroups, row]);
        return (row, cluster, await StoreAsync(cluster, row, cancellation));
    }

    private async Task<Operation?> StoreAsync(Cluster cluster, NodeGroup row, CancellationToken cancellation)
    {
        var (id, input) = (row.Id, new OperationInput { NodeGroupUuid = row.Uuid });
        try
        {
            return await operations.AcceptChangeAsync(
                cluster.Uuid,
                made.New(OperationKind.CreateNodeGroup, cluster.Uuid, cluster.ProjectId, input),
                stored =>
                {
                    CheckName(stored, row.Name);
                    if (id != 0 && stored.NodeGroups.Exists(group => group.Id == id)) throw ClusterFaults.NodeGroupIdTaken(row.Name, id);
                    stored.NodeGroups.Add(row);
                    return true;
                },
                cancellation);
        }
        // By a node group of another cluster.
        catch (DbUpdateException taken) when (id != 0 && DatabaseErrors.IsUniqueViolation(taken))
        {
            throw ClusterFaults.NodeGroupIdTaken(row.Name, id);
        }
    }

    private static void CheckName(Cluster cluster, string name)
    {
        if (cluster.NodeGroups.Exists(group => group.Name == name)) throw Faults.NodeGroupAlreadyExists(name, cluster.Name);
    }

    private static NodeGroup Row(Cluster cluster, NodeGroupValues values, List<NodeTaint> taints) => new()
    {
        Id = values.Id ?? 0,
        Uuid = Guid.NewGuid().ToString(),
        Name = values.Name,
        ClusterId = cluster.Uuid,
        ProjectId = cluster.ProjectId,
        DockerVolumeSize = values.DockerVolumeSize,
        Labels = Labels(cluster.Labels, values),
        FlavorId = values.FlavorId ?? cluster.FlavorId,
        ImageId = values.ImageId ?? cluster.Template!.ImageId,
        NodeCount = values.NodeCount,
        Role = values.Role,
        MinNodeCount = values.MinNodeCount,
        MaxNodeCount = values.MaxNodeCount,
        IsDefault = values.IsDefault ?? false,
        Status = ResourceStatus.CreateInProgress,
        StatusReason = values.StatusReason,
        Version = values.Version,
        NodeLabels = values.NodeLabels ?? [],
        NodeTaints = taints,
    };

    // Unlike for a new cluster, an empty object means none.
    private static Dictionary<string, string> Labels(Dictionary<string, string> ofCluster, NodeGroupValues values)
    {
        if (values.Labels is not { } given) return new Dictionary<string, string>(ofCluster, StringComparer.Ordinal);
        return values.MergeLabels ? ClusterLabels.Merge(ofCluster, given, merge: true) : given;
    }
}
