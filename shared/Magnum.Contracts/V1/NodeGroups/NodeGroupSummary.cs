using System.Text.Json.Serialization;
using Magnum.Contracts.Schema;

namespace Magnum.Contracts.V1.NodeGroups;

/// <summary>A node group in a list.</summary>
public sealed record NodeGroupSummary
{
    /// <summary>The identifier.</summary>
    [Format("uuid")]
    [JsonPropertyName("uuid")]
    public required string Uuid { get; init; }

    /// <summary>The name, unique in the cluster.</summary>
    [JsonPropertyName("name")]
    public required string Name { get; init; }

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
    [JsonPropertyName("is_default")]
    public bool IsDefault { get; init; }

    /// <summary>Id of the stack that holds the nodes.</summary>
    [JsonPropertyName("stack_id")]
    public string? StackId { get; init; }

    /// <summary>The status, for example CREATE_COMPLETE.</summary>
    [ResourceStatus]
    [JsonPropertyName("status")]
    public string? Status { get; init; }

    /// <summary>Always false in answers.</summary>
    [JsonPropertyName("merge_labels")]
    public bool MergeLabels { get; init; }
}
