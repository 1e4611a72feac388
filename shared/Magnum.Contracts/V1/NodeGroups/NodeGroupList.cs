using System.Text.Json.Serialization;

namespace Magnum.Contracts.V1.NodeGroups;

/// <summary>A page of the node groups of a cluster.</summary>
public sealed record NodeGroupList
{
    /// <summary>The page.</summary>
    [JsonPropertyName("nodegroups")]
    public required IReadOnlyList<NodeGroupSummary> NodeGroups { get; init; }

    /// <summary>URL of the next page; left out when the page is not full.</summary>
    [JsonPropertyName("next"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Next { get; init; }
}
