using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Magnum.Contracts.Schema;
using Magnum.Contracts.V1.NodeGroups;

namespace Magnum.Contracts.V1.Requests;

/// <summary>A new node group. What is left out comes from the cluster.</summary>
public sealed record NodeGroupRequest
{
    /// <summary>The row number to have.</summary>
    [Range(1, int.MaxValue)]
    [JsonPropertyName("id"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Id { get; init; }

    /// <summary>Accepted and ignored.</summary>
    [Format("uuid")]
    [JsonPropertyName("uuid"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Uuid { get; init; }

    /// <summary>The name, unique in the cluster.</summary>
    [StringLength(255, MinimumLength = 1)]
    [JsonPropertyName("name")]
    public required string Name { get; init; }

    /// <summary>Accepted and ignored.</summary>
    [JsonPropertyName("cluster_id"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? ClusterId { get; init; }

    /// <summary>Size in GiB of the volume for container images.</summary>
    [Range(1, int.MaxValue)]
    [JsonPropertyName("docker_volume_size"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? DockerVolumeSize { get; init; }

    /// <summary>Labels: texts, numbers or booleans, all kept as text.</summary>
    [JsonTypes("string", "number", "boolean")]
    [JsonPropertyName("labels"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyDictionary<string, object>? Labels { get; init; }

    /// <summary>Flavor, name or id.</summary>
    [StringLength(255, MinimumLength = 1)]
    [JsonPropertyName("flavor_id"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? FlavorId { get; init; }

    /// <summary>Image, name or id.</summary>
    [StringLength(255, MinimumLength = 1)]
    [JsonPropertyName("image_id"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? ImageId { get; init; }

    /// <summary>How many nodes.</summary>
    [Range(0, int.MaxValue)]
    [JsonPropertyName("node_count"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? NodeCount { get; init; }

    /// <summary>Any text but "master".</summary>
    [StringLength(255, MinimumLength = 1)]
    [JsonPropertyName("role"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Role { get; init; }

    /// <summary>The fewest nodes a resize may ask for.</summary>
    [Range(0, int.MaxValue)]
    [JsonPropertyName("min_node_count"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? MinNodeCount { get; init; }

    /// <summary>The most nodes a resize may ask for; 0 for no limit.</summary>
    [Range(0, int.MaxValue)]
    [JsonPropertyName("max_node_count"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? MaxNodeCount { get; init; }

    /// <summary>Not to be deleted alone.</summary>
    [JsonPropertyName("is_default"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? IsDefault { get; init; }

    /// <summary>Shown in the answer. One that allows no change lets nothing happen.</summary>
    [ResourceStatus]
    [JsonPropertyName("status"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Status { get; init; }

    /// <summary>Stored until the service has a reason of its own.</summary>
    [JsonPropertyName("status_reason"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? StatusReason { get; init; }

    /// <summary>Stored as it is.</summary>
    [JsonPropertyName("version"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Version { get; init; }

    /// <summary>Whether the labels are laid over those of the cluster.</summary>
    [JsonPropertyName("merge_labels"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? MergeLabels { get; init; }

    /// <summary>Kubernetes labels of the nodes.</summary>
    [JsonPropertyName("node_labels"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyDictionary<string, string>? NodeLabels { get; init; }

    /// <summary>Kubernetes taints of the nodes.</summary>
    [JsonPropertyName("node_taints"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<NodeTaintView>? NodeTaints { get; init; }

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
