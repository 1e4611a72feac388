using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Magnum.Contracts.V1.Requests;

/// <summary>Another template for a cluster.</summary>
public sealed record UpgradeRequest
{
    /// <summary>Uuid or name of the template.</summary>
    [StringLength(255, MinimumLength = 1)]
    [JsonPropertyName("cluster_template")]
    public required string ClusterTemplate { get; init; }

    /// <summary>How many nodes may be replaced at a time.</summary>
    [Range(1, int.MaxValue)]
    [JsonPropertyName("max_batch_size"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? MaxBatchSize { get; init; }

    /// <summary>Uuid, name or row number; the default workers when left out.</summary>
    [StringLength(255, MinimumLength = 1)]
    [JsonPropertyName("nodegroup"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Nodegroup { get; init; }
}
