using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Magnum.Contracts.V1.Requests;

/// <summary>Another number of nodes for a node group.</summary>
public sealed record ResizeRequest
{
    /// <summary>How many nodes; 0 from microversion 1.10.</summary>
    [Range(0, int.MaxValue)]
    [JsonPropertyName("node_count")]
    public required int NodeCount { get; init; }

    /// <summary>Ids of servers that shall go first.</summary>
    [JsonPropertyName("nodes_to_remove"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? NodesToRemove { get; init; }

    /// <summary>Uuid, name or row number; the default workers when left out.</summary>
    [StringLength(255, MinimumLength = 1)]
    [JsonPropertyName("nodegroup"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Nodegroup { get; init; }
}
