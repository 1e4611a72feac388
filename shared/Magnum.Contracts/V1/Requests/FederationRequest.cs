using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Magnum.Contracts.Schema;

namespace Magnum.Contracts.V1.Requests;

/// <summary>A new federation.</summary>
public sealed record FederationRequest
{
    /// <summary>Accepted and ignored.</summary>
    [Format("uuid")]
    [JsonPropertyName("uuid"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Uuid { get; init; }

    /// <summary>The name, as for clusters.</summary>
    [StringLength(242, MinimumLength = 1), ResourceName]
    [JsonPropertyName("name"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Name { get; init; }

    /// <summary>Uuid or name of the cluster that hosts the control plane.</summary>
    [JsonPropertyName("hostcluster_id")]
    public required string HostclusterId { get; init; }

    /// <summary>Uuids of the member clusters.</summary>
    [JsonPropertyName("member_ids"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? MemberIds { get; init; }

    /// <summary>Accepted and ignored.</summary>
    [FederationStatus]
    [JsonPropertyName("status"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Status { get; init; }

    /// <summary>Accepted and ignored.</summary>
    [JsonPropertyName("status_reason"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? StatusReason { get; init; }

    /// <summary>Properties, "dns-zone" among them.</summary>
    [JsonPropertyName("properties")]
    public required IReadOnlyDictionary<string, string> Properties { get; init; }
}
