using System.Text.Json.Serialization;

namespace Magnum.Contracts.V1.Federations;

/// <summary>A page of federations with all attributes.</summary>
public sealed record FederationDetailList
{
    /// <summary>The page.</summary>
    [JsonPropertyName("federations")]
    public required IReadOnlyList<FederationView> Federations { get; init; }

    /// <summary>URL of the next page; left out when the page is not full.</summary>
    [JsonPropertyName("next"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Next { get; init; }
}
