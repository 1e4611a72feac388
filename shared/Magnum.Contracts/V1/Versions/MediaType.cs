using System.Text.Json.Serialization;

namespace Magnum.Contracts.V1.Versions;

/// <summary>A media type that is spoken.</summary>
public sealed record MediaType
{
    /// <summary>The general type.</summary>
    [JsonPropertyName("base")]
    public required string Base { get; init; }

    /// <summary>The vendor type.</summary>
    [JsonPropertyName("type")]
    public required string Type { get; init; }
}
