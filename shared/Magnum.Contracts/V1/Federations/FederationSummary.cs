using System.Text.Json.Serialization;
using Magnum.Contracts.Schema;

namespace Magnum.Contracts.V1.Federations;

/// <summary>A federation in a list.</summary>
public sealed record FederationSummary
{
    /// <summary>The identifier.</summary>
    [Format("uuid")]
    [JsonPropertyName("uuid")]
    public required string Uuid { get; init; }

    /// <summary>The name.</summary>
    [JsonPropertyName("name")]
    public required string Name { get; init; }

    /// <summary>Uuid of the cluster that hosts the control plane.</summary>
    [JsonPropertyName("hostcluster_id")]
    public required string HostclusterId { get; init; }

    /// <summary>Uuids of the member clusters.</summary>
    [JsonPropertyName("member_ids")]
    public required IReadOnlyList<string> MemberIds { get; init; }

    /// <summary>The status.</summary>
    [FederationStatus]
    [JsonPropertyName("status")]
    public string? Status { get; init; }

    /// <summary>Properties such as "dns-zone".</summary>
    [JsonPropertyName("properties")]
    public required IReadOnlyDictionary<string, string> Properties { get; init; }

    /// <summary>Self and bookmark.</summary>
    [JsonPropertyName("links")]
    public required IReadOnlyList<Link> Links { get; init; }
}
