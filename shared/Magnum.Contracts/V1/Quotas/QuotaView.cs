using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Magnum.Contracts.V1.Quotas;

/// <summary>A stored quota.</summary>
public sealed record QuotaView
{
    /// <summary>The row number.</summary>
    [JsonPropertyName("id")]
    public long Id { get; init; }

    /// <summary>The limit.</summary>
    [JsonPropertyName("hard_limit")]
    public int HardLimit { get; init; }

    /// <summary>The project.</summary>
    [JsonPropertyName("project_id")]
    public required string ProjectId { get; init; }

    /// <summary>What is limited.</summary>
    [AllowedValues("Cluster")]
    [JsonPropertyName("resource")]
    public required string Resource { get; init; }

    /// <summary>When it was made.</summary>
    [JsonPropertyName("created_at")]
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When it was last changed; null until then.</summary>
    [JsonPropertyName("updated_at")]
    public DateTimeOffset? UpdatedAt { get; init; }
}
