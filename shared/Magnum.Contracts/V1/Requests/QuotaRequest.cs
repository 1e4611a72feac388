using System.Text.Json.Serialization;

namespace Magnum.Contracts.V1.Requests;

/// <summary>A quota, new or changed.</summary>
public sealed record QuotaRequest
{
    /// <summary>The row number; made up when left out.</summary>
    [JsonPropertyName("id"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Id { get; init; }

    /// <summary>The limit; 1 when left out.</summary>
    [JsonPropertyName("hard_limit"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? HardLimit { get; init; }

    /// <summary>The project.</summary>
    [JsonPropertyName("project_id"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? ProjectId { get; init; }

    /// <summary>"Cluster".</summary>
    [JsonPropertyName("resource"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Resource { get; init; }
}
