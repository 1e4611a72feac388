using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Magnum.Contracts.V1.Quotas;

/// <summary>The limit of a project that has no quota of its own.</summary>
public sealed record QuotaDefault
{
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
}
