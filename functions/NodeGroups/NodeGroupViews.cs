using Magnum.Contracts.V1.NodeGroups;
using Magnum.Domain.Clusters;
using Magnum.Domain.NodeGroups;
using Magnum.Functions.Http.Answers;

namespace Magnum.Functions.NodeGroups;

/// <summary>Shows node groups.</summary>
internal static class NodeGroupViews
{
    /// <summary>The path of a cluster's node groups below <c>/v1/</c>.</summary>
    public static string Collection(string clusterUuid) => $"clusters/{clusterUuid}/nodegroups";

    /// <summary>An item of a list. The limits are not told there: upstream shows their defaults, and clients know it so.</summary>
    public static NodeGroupSummary Summary(NodeGroup row) => new()
    {
        Uuid = row.Uuid,
        Name = row.Name,
        FlavorId = row.FlavorId,
        ImageId = row.ImageId,
        NodeCount = row.NodeCount,
        Role = row.Role,
        IsDefault = row.IsDefault,
        StackId = row.StackId,
        Status = row.Status?.ToWire(),
    };

    /// <summary>All attributes.</summary>
    public static NodeGroupView Full(NodeGroup row, Cluster cluster, string address)
    {
        var difference = ClusterLabels.Difference(cluster.Labels, row.Labels);
        return new NodeGroupView
        {
            Id = row.Id,
            Uuid = row.Uuid,
            Name = row.Name,
            ClusterId = row.ClusterId,
            ProjectId = row.ProjectId,
            DockerVolumeSize = row.DockerVolumeSize,
            Labels = row.Labels,
            Links = Links.Pair(address, $"{Collection(cluster.Uuid)}/{row.Uuid}"),
            FlavorId = row.FlavorId,
            ImageId = row.ImageId,
            NodeAddresses = row.NodeAddresses,
            NodeCount = row.NodeCount,
            Role = row.Role,
            MinNodeCount = row.MinNodeCount,
            MaxNodeCount = row.MaxNodeCount,
            IsDefault = row.IsDefault,
            StackId = row.StackId,
            Status = row.Status?.ToWire(),
            StatusReason = row.StatusReason,
            Version = row.Version,
            LabelsOverridden = difference.Overridden,
            LabelsAdded = difference.Added,
            LabelsSkipped = difference.Skipped,
            NodeLabels = row.NodeLabels,
            NodeTaints = Taints(row.NodeTaints),
            CreatedAt = row.CreatedAt,
            UpdatedAt = row.UpdatedAt,
        };
    }

    /// <summary>The answer to a create.</summary>
    public static NodeGroupCreated Created(NodeGroup row, NodeGroupValues values, Cluster cluster, string address)
    {
        var difference = ClusterLabels.Difference(cluster.Labels, row.Labels);
        return new NodeGroupCreated
        {
            Id = values.Id,
            Uuid = row.Uuid,
            Name = row.Name,
            ClusterId = row.ClusterId,
            ProjectId = row.ProjectId,
            DockerVolumeSize = values.DockerVolumeSize,
            Labels = row.Labels,
            Links = Links.Pair(address, $"{Collection(cluster.Uuid)}/{row.Uuid}"),
            FlavorId = row.FlavorId,
            ImageId = row.ImageId,
            NodeCount = row.NodeCount,
            Role = row.Role,
            MinNodeCount = row.MinNodeCount,
            MaxNodeCount = row.MaxNodeCount,
            IsDefault = values.IsDefault,
            Status = values.Status,
            StatusReason = values.StatusReason,
            Version = values.Version,
            LabelsOverridden = difference.Overridden,
            LabelsAdded = difference.Added,
            LabelsSkipped = difference.Skipped,
            NodeLabels = values.NodeLabels,
            NodeTaints = values.NodeTaints is null ? null : Taints(row.NodeTaints),
        };
    }

    private static IReadOnlyList<NodeTaintView> Taints(IEnumerable<NodeTaint> taints) =>
        [.. taints.Select(taint => new NodeTaintView { Key = taint.Key, Value = taint.Value, Effect = taint.Effect })];
}
