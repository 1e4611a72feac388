using System.Text.Json.Serialization;

namespace Magnum.Contracts.V1.ClusterTemplates;

/// <summary>A page of cluster templates.</summary>
public sealed record ClusterTemplateList
{
    /// <summary>The page.</summary>
    [JsonPropertyName("clustertemplates")]
    public required IReadOnlyList<ClusterTemplateView> Clustertemplates { get; init; }

    /// <summary>URL of the next page; left out when the page is not full.</summary>
    [JsonPropertyName("next"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Next { get; init; }
}
