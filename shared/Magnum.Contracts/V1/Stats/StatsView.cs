using System.Text.Json.Serialization;

namespace Magnum.Contracts.V1.Stats;

/// <summary>How much there is.</summary>
public sealed record StatsView
{
    /// <summary>How many clusters.</summary>
    [JsonPropertyName("clusters")]
    public long Clusters { get; init; }

    /// <summary>How many nodes, masters included.</summary>
    [JsonPropertyName("nodes")]
    public long Nodes { get; init; }
}
