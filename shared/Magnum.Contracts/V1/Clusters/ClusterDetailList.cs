using System.Text.Json.Serialization;

namespace Magnum.Contracts.V1.Clusters;

/// <summary>A page of clusters with all attributes.</summary>
public sealed record ClusterDetailList
{
    /// <summary>The page.</summary>
    [JsonPropertyName("clusters")]
    public required IReadOnlyList<ClusterView> Clusters { get; init; }

    /// <summary>URL of the next page; left out when the page is not full.</summary>
    [JsonPropertyName("next"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Next { get; init; }
}
