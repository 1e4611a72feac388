using Magnum.Data.Operations;
using Magnum.Domain.Clusters;
using Magnum.Domain.Faults;
using Magnum.Domain.NodeGroups;
using Magnum.Domain.Operations;
using Magnum.Functions.Clusters.Operations;
using Magnum.Functions.ClusterTemplates.CloudChecks;
using Magnum.Functions.Http.Policies;

namespace Magnum.Functions.NodeGroups;

/// <summary>Adds a node group to a cluster, with the checks in the order of the contract.</summary>
public sealed class NewNodeGroup(NodeGroupGate gate, PolicyGate policy, CallerCloud cloud, OperationStore operations, CallerOperations made)
{
    /// <summary>Accepts the node group; the operation is null when the cluster is on its way out.</summary>
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
        await cloud.RootVolumeAsync(row.FlavorId, row.Labels, cancellation);
        gate.CheckDriver(cluster, [.. cluster.NodeGroups, row]);

        var input = new OperationInput { NodeGroupUuid = row.Uuid };
        var operation = await operations.AcceptChangeAsync(
            cluster.Uuid,
            made.New(OperationKind.CreateNodeGroup, cluster.Uuid, cluster.ProjectId, input),
            stored =>
            {
                CheckName(stored, row.Name);
                stored.NodeGroups.Add(row);
                return true;
            },
            cancellation);
        return (row, cluster, operation);
    }

    private static void CheckName(Cluster cluster, string name)
    {
        if (cluster.NodeGroups.Exists(group => group.Name == name)) throw Faults.NodeGroupAlreadyExists(name, cluster.Name);
    }

    private static NodeGroup Row(Cluster cluster, NodeGroupValues values, List<NodeTaint> taints) => new()
    {
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
