using System.Text.Json.Serialization;
using Magnum.Contracts.Schema;

namespace Magnum.Contracts.V1.NodeGroups;

/// <summary>A node group as it is accepted: what only the database or the cloud will know is not there yet.</summary>
public sealed record NodeGroupCreated
{
    /// <summary>The row number, if the client gave one.</summary>
    [JsonPropertyName("id"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Id { get; init; }

    /// <summary>The identifier.</summary>
    [Format("uuid")]
    [JsonPropertyName("uuid")]
    public required string Uuid { get; init; }

    /// <summary>The name, unique in the cluster.</summary>
    [JsonPropertyName("name")]
    public required string Name { get; init; }

    /// <summary>Uuid of the cluster.</summary>
    [Format("uuid")]
    [JsonPropertyName("cluster_id")]
    public required string ClusterId { get; init; }

    /// <summary>The owning project.</summary>
    [JsonPropertyName("project_id")]
    public required string ProjectId { get; init; }

    /// <summary>Size in GiB of the volume for container images.</summary>
    [JsonPropertyName("docker_volume_size"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? DockerVolumeSize { get; init; }

    /// <summary>The labels in force.</summary>
    [JsonPropertyName("labels")]
    public required IReadOnlyDictionary<string, string> Labels { get; init; }

    /// <summary>Self and bookmark.</summary>
    [JsonPropertyName("links")]
    public required IReadOnlyList<Link> Links { get; init; }

    /// <summary>Flavor of the nodes.</summary>
    [JsonPropertyName("flavor_id")]
    public string? FlavorId { get; init; }

    /// <summary>Image of the nodes.</summary>
    [JsonPropertyName("image_id")]
    public string? ImageId { get; init; }

    /// <summary>How many nodes it has.</summary>
    [JsonPropertyName("node_count")]
    public int NodeCount { get; init; }

    /// <summary>"master", or any other text for workers.</summary>
    [JsonPropertyName("role")]
    public required string Role { get; init; }

    /// <summary>The fewest nodes a resize may ask for.</summary>
    [JsonPropertyName("min_node_count")]
    public int MinNodeCount { get; init; }

    /// <summary>The most nodes a resize may ask for; null or 0 for no limit.</summary>
    [JsonPropertyName("max_node_count")]
    public int? MaxNodeCount { get; init; }

    /// <summary>Made with the cluster, and not to be deleted alone.</summary>
    [JsonPropertyName("is_default"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? IsDefault { get; init; }

    /// <summary>The status, if the client gave one.</summary>
    [ResourceStatus]
    [JsonPropertyName("status"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Status { get; init; }

    /// <summary>Its reason, if the client gave one.</summary>
    [JsonPropertyName("status_reason"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? StatusReason { get; init; }

    /// <summary>A version as the user gave it.</summary>
    [JsonPropertyName("version"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Version { get; init; }

    /// <summary>Always false in answers.</summary>
    [JsonPropertyName("merge_labels")]
    public bool MergeLabels { get; init; }

    /// <summary>The cluster's values of labels that differ here.</summary>
    [JsonPropertyName("labels_overridden")]
    public required IReadOnlyDictionary<string, string> LabelsOverridden { get; init; }

    /// <summary>Labels that the cluster lacks.</summary>
    [JsonPropertyName("labels_added")]
    public required IReadOnlyDictionary<string, string> LabelsAdded { get; init; }

    /// <summary>Labels of the cluster that are missing here.</summary>
    [JsonPropertyName("labels_skipped")]
    public required IReadOnlyDictionary<string, string> LabelsSkipped { get; init; }

    /// <summary>Kubernetes labels of the nodes.</summary>
    [JsonPropertyName("node_labels"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyDictionary<string, string>? NodeLabels { get; init; }

    /// <summary>Kubernetes taints of the nodes.</summary>
    [JsonPropertyName("node_taints"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<NodeTaintView>? NodeTaints { get; init; }
}
