using System.Text.Json.Serialization;
using Magnum.Contracts.Schema;

namespace Magnum.Contracts.V1.NodeGroups;

/// <summary>A node group with all its attributes.</summary>
public sealed record NodeGroupView
{
    /// <summary>The row number.</summary>
    [JsonPropertyName("id")]
    public long Id { get; init; }

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
    [JsonPropertyName("docker_volume_size")]
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

    /// <summary>Addresses of the nodes.</summary>
    [JsonPropertyName("node_addresses")]
    public required IReadOnlyList<string> NodeAddresses { get; init; }

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
    [JsonPropertyName("is_default")]
    public bool IsDefault { get; init; }

    /// <summary>Id of the stack that holds the nodes.</summary>
    [JsonPropertyName("stack_id")]
    public string? StackId { get; init; }

    /// <summary>The status, for example CREATE_COMPLETE.</summary>
    [ResourceStatus]
    [JsonPropertyName("status")]
    public string? Status { get; init; }

    /// <summary>Why the last operation on the group failed.</summary>
    [JsonPropertyName("status_reason")]
    public string? StatusReason { get; init; }

    /// <summary>A version as the user gave it.</summary>
    [JsonPropertyName("version")]
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
    [JsonPropertyName("node_labels")]
    public IReadOnlyDictionary<string, string>? NodeLabels { get; init; }

    /// <summary>Kubernetes taints of the nodes.</summary>
    [JsonPropertyName("node_taints")]
    public IReadOnlyList<NodeTaintView>? NodeTaints { get; init; }

    /// <summary>When it was made.</summary>
    [JsonPropertyName("created_at")]
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When it was last changed; null until then.</summary>
    [JsonPropertyName("updated_at")]
    public DateTimeOffset? UpdatedAt { get; init; }
}
