using System.Text.Json.Serialization;

namespace Magnum.Contracts.V1.Versions;

/// <summary>Whether the process takes requests.</summary>
public sealed record HealthView
{
    /// <summary>Always false.</summary>
    [JsonPropertyName("detailed")]
    public bool Detailed { get; init; }

    /// <summary>"OK", or why it takes none.</summary>
    [JsonPropertyName("reasons")]
    public required IReadOnlyList<string> Reasons { get; init; }
}
