using System.Text.Json.Serialization;

namespace Magnum.Contracts.V1.Versions;

/// <summary>One version of the API.</summary>
public sealed record RootVersion
{
    /// <summary>"v1".</summary>
    [JsonPropertyName("id")]
    public required string Id { get; init; }

    /// <summary>Self.</summary>
    [JsonPropertyName("links")]
    public required IReadOnlyList<Link> Links { get; init; }

    /// <summary>"CURRENT".</summary>
    [JsonPropertyName("status")]
    public required string Status { get; init; }

    /// <summary>The newest microversion.</summary>
    [JsonPropertyName("max_version")]
    public required string MaxVersion { get; init; }

    /// <summary>The oldest microversion.</summary>
    [JsonPropertyName("min_version")]
    public required string MinVersion { get; init; }
}
