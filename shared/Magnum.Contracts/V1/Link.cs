using System.Text.Json.Serialization;

namespace Magnum.Contracts.V1;

/// <summary>A link to a resource.</summary>
public sealed record Link
{
    /// <summary>The absolute URL.</summary>
    [JsonPropertyName("href")]
    public required string Href { get; init; }

    /// <summary>"self", "bookmark" or "describedby".</summary>
    [JsonPropertyName("rel")]
    public required string Rel { get; init; }

    /// <summary>Media type of the target; only on "describedby".</summary>
    [JsonPropertyName("type"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Type { get; init; }
}
