using System.Text.Json.Serialization;
using Magnum.Contracts.Json;
using Magnum.Contracts.Schema;

namespace Magnum.Contracts.V1.Clusters;

/// <summary>A cluster with all its attributes.</summary>
public sealed record ClusterView
{
    /// <summary>The identifier.</summary>
    [Format("uuid")]
    [JsonPropertyName("uuid")]
    public required string Uuid { get; init; }

    /// <summary>The name.</summary>
    [JsonPropertyName("name")]
    public required string Name { get; init; }

    /// <summary>Uuid of the template.</summary>
    [Format("uuid")]
    [JsonPropertyName("cluster_template_id")]
    public required string ClusterTemplateId { get; init; }

    /// <summary>Key pair for SSH.</summary>
    [JsonPropertyName("keypair")]
    public string? Keypair { get; init; }

    /// <summary>How many nodes that are no masters.</summary>
    [JsonPropertyName("node_count")]
    public int NodeCount { get; init; }

    /// <summary>How many masters.</summary>
    [JsonPropertyName("master_count")]
    public int MasterCount { get; init; }

    /// <summary>Size in GiB of the volume for container images.</summary>
    [JsonPropertyName("docker_volume_size")]
    public int? DockerVolumeSize { get; init; }

    /// <summary>The labels in force.</summary>
    [JsonPropertyName("labels")]
    public required IReadOnlyDictionary<string, string> Labels { get; init; }

    /// <summary>Flavor of the masters.</summary>
    [JsonPropertyName("master_flavor_id")]
    public string? MasterFlavorId { get; init; }

    /// <summary>Flavor of the workers.</summary>
    [JsonPropertyName("flavor_id")]
    public string? FlavorId { get; init; }

    /// <summary>Minutes that creation may take.</summary>
    [JsonPropertyName("create_timeout")]
    public int? CreateTimeout { get; init; }

    /// <summary>Self and bookmark.</summary>
    [JsonPropertyName("links")]
    public required IReadOnlyList<Link> Links { get; init; }

    /// <summary>Id of the stack; shown below microversion 1.13.</summary>
    [Shown(Before = "1.13")]
    [JsonPropertyName("stack_id"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public OptionalText StackId { get; init; }

    /// <summary>Id of the stack; shown from microversion 1.13.</summary>
    [Shown(From = "1.13")]
    [JsonPropertyName("cluster_id"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public OptionalText ClusterId { get; init; }

    /// <summary>The status, for example CREATE_COMPLETE.</summary>
    [ResourceStatus]
    [JsonPropertyName("status")]
    public string? Status { get; init; }

    /// <summary>Why the last operation failed.</summary>
    [JsonPropertyName("status_reason")]
    public string? StatusReason { get; init; }

    /// <summary>HEALTHY, UNHEALTHY, UNKNOWN or null.</summary>
    [HealthStatus]
    [JsonPropertyName("health_status")]
    public string? HealthStatus { get; init; }

    /// <summary>What the health is made of.</summary>
    [JsonPropertyName("health_status_reason")]
    public required IReadOnlyDictionary<string, string> HealthStatusReason { get; init; }

    /// <summary>The discovery URL as given.</summary>
    [JsonPropertyName("discovery_url")]
    public string? DiscoveryUrl { get; init; }

    /// <summary>URL of the Kubernetes API.</summary>
    [JsonPropertyName("api_address")]
    public string? ApiAddress { get; init; }

    /// <summary>Version of Kubernetes.</summary>
    [JsonPropertyName("coe_version")]
    public string? CoeVersion { get; init; }

    /// <summary>Version of the container runtime.</summary>
    [JsonPropertyName("container_version")]
    public string? ContainerVersion { get; init; }

    /// <summary>The owning project.</summary>
    [JsonPropertyName("project_id")]
    public required string ProjectId { get; init; }

    /// <summary>The user who made it.</summary>
    [JsonPropertyName("user_id")]
    public required string UserId { get; init; }

    /// <summary>Addresses of the workers.</summary>
    [JsonPropertyName("node_addresses")]
    public required IReadOnlyList<string> NodeAddresses { get; init; }

    /// <summary>Addresses of the masters.</summary>
    [JsonPropertyName("master_addresses")]
    public required IReadOnlyList<string> MasterAddresses { get; init; }

    /// <summary>Failed node groups and why; only for a failed cluster shown alone.</summary>
    [JsonPropertyName("faults"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyDictionary<string, string?>? Faults { get; init; }

    /// <summary>Existing network for the nodes.</summary>
    [JsonPropertyName("fixed_network")]
    public string? FixedNetwork { get; init; }

    /// <summary>Existing subnet for the nodes.</summary>
    [JsonPropertyName("fixed_subnet")]
    public string? FixedSubnet { get; init; }

    /// <summary>Whether nodes get floating addresses.</summary>
    [JsonPropertyName("floating_ip_enabled")]
    public bool FloatingIpEnabled { get; init; }

    /// <summary>Always false in answers.</summary>
    [JsonPropertyName("merge_labels")]
    public bool MergeLabels { get; init; }

    /// <summary>The template's values of labels that differ here.</summary>
    [JsonPropertyName("labels_overridden")]
    public required IReadOnlyDictionary<string, string> LabelsOverridden { get; init; }

    /// <summary>Labels that the template lacks.</summary>
    [JsonPropertyName("labels_added")]
    public required IReadOnlyDictionary<string, string> LabelsAdded { get; init; }

    /// <summary>Labels of the template that are missing here.</summary>
    [JsonPropertyName("labels_skipped")]
    public required IReadOnlyDictionary<string, string> LabelsSkipped { get; init; }

    /// <summary>Whether a load balancer stands before the masters.</summary>
    [JsonPropertyName("master_lb_enabled")]
    public bool MasterLbEnabled { get; init; }

    /// <summary>When it was made.</summary>
    [JsonPropertyName("created_at")]
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When it was last changed; null until then.</summary>
    [JsonPropertyName("updated_at")]
    public DateTimeOffset? UpdatedAt { get; init; }
}
