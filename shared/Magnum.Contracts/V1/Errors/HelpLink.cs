using System.Text.Json.Serialization;

namespace Magnum.Contracts.V1.Errors;

/// <summary>A link to documentation.</summary>
public sealed record HelpLink
{
    /// <summary>"help".</summary>
    [JsonPropertyName("rel")]
    public required string Rel { get; init; }

    /// <summary>The URL.</summary>
    [JsonPropertyName("href")]
    public required string Href { get; init; }
}
