using System.Text.Json.Serialization;
using Magnum.Contracts.Schema;

namespace Magnum.Contracts.V1.Clusters;

/// <summary>The answer to an operation that was accepted.</summary>
public sealed record ClusterCreated
{
    /// <summary>Uuid of the cluster.</summary>
    [Format("uuid")]
    [JsonPropertyName("uuid")]
    public required string Uuid { get; init; }
}
