using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Magnum.Contracts.Schema;

namespace Magnum.Contracts.V1.Requests;

/// <summary>A new cluster. What is left out comes from the template.</summary>
public sealed record ClusterRequest
{
    /// <summary>Accepted and ignored.</summary>
    [Format("uuid")]
    [JsonPropertyName("uuid"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Uuid { get; init; }

    /// <summary>The name, 1 to 242 characters: a letter, then letters, digits, "_", "." and "-".</summary>
    [StringLength(242, MinimumLength = 1), ResourceName]
    [JsonPropertyName("name"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Name { get; init; }

    /// <summary>Uuid, name or row number of the template.</summary>
    [JsonPropertyName("cluster_template_id")]
    public required string ClusterTemplateId { get; init; }

    /// <summary>Key pair for SSH.</summary>
    [StringLength(255, MinimumLength = 1)]
    [JsonPropertyName("keypair"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Keypair { get; init; }

    /// <summary>How many workers; 0 from microversion 1.10.</summary>
    [Range(0, int.MaxValue)]
    [JsonPropertyName("node_count"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? NodeCount { get; init; }

    /// <summary>How many masters, an odd number.</summary>
    [Range(1, int.MaxValue)]
    [JsonPropertyName("master_count"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? MasterCount { get; init; }

    /// <summary>Size in GiB of the volume for container images.</summary>
    [Range(1, int.MaxValue)]
    [JsonPropertyName("docker_volume_size"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? DockerVolumeSize { get; init; }

    /// <summary>Labels: texts, numbers or booleans, all kept as text.</summary>
    [JsonTypes("string", "number", "boolean")]
    [JsonPropertyName("labels"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyDictionary<string, object>? Labels { get; init; }

    /// <summary>Flavor of the masters, name or id.</summary>
    [StringLength(255, MinimumLength = 1)]
    [JsonPropertyName("master_flavor_id"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? MasterFlavorId { get; init; }

    /// <summary>Flavor of the workers, name or id.</summary>
    [StringLength(255, MinimumLength = 1)]
    [JsonPropertyName("flavor_id"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? FlavorId { get; init; }

    /// <summary>Minutes that creation may take.</summary>
    [Range(0, int.MaxValue)]
    [JsonPropertyName("create_timeout"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? CreateTimeout { get; init; }

    /// <summary>Accepted and ignored.</summary>
    [ResourceStatus]
    [JsonPropertyName("status"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Status { get; init; }

    /// <summary>Accepted and ignored.</summary>
    [JsonPropertyName("status_reason"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? StatusReason { get; init; }

    /// <summary>HEALTHY, UNHEALTHY or UNKNOWN.</summary>
    [HealthStatus]
    [JsonPropertyName("health_status"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? HealthStatus { get; init; }

    /// <summary>What the health is made of.</summary>
    [JsonPropertyName("health_status_reason"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyDictionary<string, string>? HealthStatusReason { get; init; }

    /// <summary>Stored as it is.</summary>
    [JsonPropertyName("discovery_url"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? DiscoveryUrl { get; init; }

    /// <summary>Existing network for the nodes.</summary>
    [StringLength(255, MinimumLength = 1)]
    [JsonPropertyName("fixed_network"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? FixedNetwork { get; init; }

    /// <summary>Existing subnet for the nodes.</summary>
    [StringLength(255, MinimumLength = 1)]
    [JsonPropertyName("fixed_subnet"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? FixedSubnet { get; init; }

    /// <summary>Whether nodes get floating addresses.</summary>
    [JsonPropertyName("floating_ip_enabled"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? FloatingIpEnabled { get; init; }

    /// <summary>Whether the labels are laid over those of the template.</summary>
    [JsonPropertyName("merge_labels"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? MergeLabels { get; init; }

    /// <summary>Whether a load balancer stands before the masters.</summary>
    [JsonPropertyName("master_lb_enabled"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? MasterLbEnabled { get; init; }

    /// <summary>Accepted and ignored.</summary>
    [JsonPropertyName("faults"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyDictionary<string, object>? Faults { get; init; }

    /// <summary>Accepted and ignored.</summary>
    [JsonPropertyName("labels_overridden"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyDictionary<string, object>? LabelsOverridden { get; init; }

    /// <summary>Accepted and ignored.</summary>
    [JsonPropertyName("labels_added"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyDictionary<string, object>? LabelsAdded { get; init; }

    /// <summary>Accepted and ignored.</summary>
    [JsonPropertyName("labels_skipped"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyDictionary<string, object>? LabelsSkipped { get; init; }
}
