using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Magnum.Contracts.V1.Requests;

/// <summary>Another limit for a quota. Which quota it is, the path says.</summary>
public sealed record QuotaChangeRequest
{
    /// <summary>Accepted and ignored.</summary>
    [Range(1, int.MaxValue)]
    [JsonPropertyName("id"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Id { get; init; }

    /// <summary>The limit; 1 when left out.</summary>
    [Range(0, int.MaxValue)]
    [JsonPropertyName("hard_limit")]
    public int HardLimit { get; init; }

    /// <summary>Accepted and ignored.</summary>
    [StringLength(255, MinimumLength = 1)]
    [JsonPropertyName("project_id"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? ProjectId { get; init; }

    /// <summary>Accepted and ignored.</summary>
    [AllowedValues("Cluster")]
    [JsonPropertyName("resource"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Resource { get; init; }
}
