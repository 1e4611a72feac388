using System.Text.Json.Serialization;

namespace Magnum.Contracts.V1.Federations;

/// <summary>A page of federations in short.</summary>
public sealed record FederationList
{
    /// <summary>The page.</summary>
    [JsonPropertyName("federations")]
    public required IReadOnlyList<FederationSummary> Federations { get; init; }

    /// <summary>URL of the next page; left out when the page is not full.</summary>
    [JsonPropertyName("next"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Next { get; init; }
}
