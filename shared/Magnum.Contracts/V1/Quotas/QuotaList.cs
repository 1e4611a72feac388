using System.Text.Json.Serialization;

namespace Magnum.Contracts.V1.Quotas;

/// <summary>A page of quotas.</summary>
public sealed record QuotaList
{
    /// <summary>The page.</summary>
    [JsonPropertyName("quotas")]
    public required IReadOnlyList<QuotaView> Quotas { get; init; }

    /// <summary>URL of the next page; left out when the page is not full.</summary>
    [JsonPropertyName("next"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Next { get; init; }
}
