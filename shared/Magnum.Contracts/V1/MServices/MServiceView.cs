using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Magnum.Contracts.V1.MServices;

/// <summary>A running part of Magnum.</summary>
public sealed record MServiceView
{
    /// <summary>Where it runs.</summary>
    [JsonPropertyName("host")]
    public required string Host { get; init; }

    /// <summary>What it is, e.g. "magnum-conductor".</summary>
    [JsonPropertyName("binary")]
    public required string Binary { get; init; }

    /// <summary>"up" or "down".</summary>
    [AllowedValues("up", "down")]
    [JsonPropertyName("state")]
    public required string State { get; init; }

    /// <summary>The row number.</summary>
    [JsonPropertyName("id")]
    public long Id { get; init; }

    /// <summary>How many heartbeats came.</summary>
    [JsonPropertyName("report_count")]
    public int ReportCount { get; init; }

    /// <summary>Marked as disabled.</summary>
    [JsonPropertyName("disabled")]
    public bool Disabled { get; init; }

    /// <summary>Why it is disabled.</summary>
    [JsonPropertyName("disabled_reason")]
    public string? DisabledReason { get; init; }

    /// <summary>When it was made.</summary>
    [JsonPropertyName("created_at")]
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When it was last changed; null until then.</summary>
    [JsonPropertyName("updated_at")]
    public DateTimeOffset? UpdatedAt { get; init; }
}
