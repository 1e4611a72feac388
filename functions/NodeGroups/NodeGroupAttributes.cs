using Magnum.Functions.Http.Bodies;

namespace Magnum.Functions.NodeGroups;

/// <summary>The attributes of a node group as bodies name them.</summary>
internal static class NodeGroupAttributes
{
    public const string Id = "id";
    public const string Name = "name";
    public const string DockerVolumeSize = "docker_volume_size";
    public const string Labels = "labels";
    public const string FlavorId = "flavor_id";
    public const string ImageId = "image_id";
    public const string NodeCount = "node_count";
    public const string Role = "role";
    public const string MinNodeCount = "min_node_count";
    public const string MaxNodeCount = "max_node_count";
    public const string IsDefault = "is_default";
    public const string Status = "status";
    public const string StatusReason = "status_reason";
    public const string Version = "version";
    public const string MergeLabels = "merge_labels";
    public const string NodeLabels = "node_labels";
    public const string NodeTaints = "node_taints";

    /// <summary>Accepted and checked, but what they say is ignored: the service knows better.</summary>
    public const string Uuid = "uuid";
    public const string ClusterId = "cluster_id";

    /// <summary>Objects that are shown, accepted and ignored.</summary>
    public static IReadOnlyList<string> IgnoredObjects { get; } = ["labels_overridden", "labels_added", "labels_skipped"];

    /// <summary>All of them, by who may set them.</summary>
    public static AttributeSet All { get; } = new(
        "nodegroup",
        [
            Id, Uuid, Name, ClusterId, DockerVolumeSize, Labels, FlavorId, ImageId, NodeCount, Role, MinNodeCount, MaxNodeCount,
            IsDefault, Status, StatusReason, Version, MergeLabels, NodeLabels, NodeTaints, .. IgnoredObjects,
        ],
        ["project_id", "links", "node_addresses", "stack_id", "created_at", "updated_at"]);
}
