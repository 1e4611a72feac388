using Magnum.Functions.Http.Bodies;

namespace Magnum.Functions.Clusters.Create;

/// <summary>The attributes of a cluster as bodies name them.</summary>
internal static class ClusterAttributes
{
    public const string Name = "name";
    public const string ClusterTemplateId = "cluster_template_id";
    public const string Keypair = "keypair";
    public const string NodeCount = "node_count";
    public const string MasterCount = "master_count";
    public const string DockerVolumeSize = "docker_volume_size";
    public const string Labels = "labels";
    public const string MasterFlavorId = "master_flavor_id";
    public const string FlavorId = "flavor_id";
    public const string CreateTimeout = "create_timeout";
    public const string HealthStatus = "health_status";
    public const string HealthStatusReason = "health_status_reason";
    public const string DiscoveryUrl = "discovery_url";
    public const string FixedNetwork = "fixed_network";
    public const string FixedSubnet = "fixed_subnet";
    public const string FloatingIpEnabled = "floating_ip_enabled";
    public const string MergeLabels = "merge_labels";
    public const string MasterLbEnabled = "master_lb_enabled";

    /// <summary>Accepted and checked, but what they say is ignored: the service knows better.</summary>
    public const string Uuid = "uuid";
    public const string Status = "status";
    public const string StatusReason = "status_reason";

    /// <summary>Objects that are shown, accepted and ignored.</summary>
    public static IReadOnlyList<string> IgnoredObjects { get; } = ["faults", "labels_overridden", "labels_added", "labels_skipped"];

    /// <summary>All of them, by who may set them.</summary>
    public static AttributeSet All { get; } = new(
        "cluster",
        [
            Uuid, Name, ClusterTemplateId, Keypair, NodeCount, MasterCount, DockerVolumeSize, Labels, MasterFlavorId, FlavorId,
            CreateTimeout, Status, StatusReason, HealthStatus, HealthStatusReason, DiscoveryUrl, FixedNetwork, FixedSubnet,
            FloatingIpEnabled, MergeLabels, MasterLbEnabled, .. IgnoredObjects,
        ],
        [
            "links", "stack_id", "cluster_id", "api_address", "coe_version", "container_version", "project_id", "user_id",
            "node_addresses", "master_addresses", "created_at", "updated_at",
        ]);
}
