using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Magnum.Contracts.V1.Requests;

/// <summary>A new quota.</summary>
public sealed record QuotaRequest
{
    /// <summary>The row number; made up when left out.</summary>
    [Range(1, int.MaxValue)]
    [JsonPropertyName("id"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Id { get; init; }

    /// <summary>The limit; 1 when left out.</summary>
    [Range(0, int.MaxValue)]
    [JsonPropertyName("hard_limit")]
    public int HardLimit { get; init; }

    /// <summary>The project.</summary>
    [StringLength(255, MinimumLength = 1)]
    [JsonPropertyName("project_id")]
    public required string ProjectId { get; init; }

    /// <summary>"Cluster".</summary>
    [AllowedValues("Cluster")]
    [JsonPropertyName("resource"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Resource { get; init; }
}
