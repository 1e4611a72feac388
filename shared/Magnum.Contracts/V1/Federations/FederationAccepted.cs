using System.Text.Json.Serialization;

namespace Magnum.Contracts.V1.Federations;

/// <summary>The answer to an accepted request.</summary>
public sealed record FederationAccepted
{
    /// <summary>The identifier.</summary>
    [JsonPropertyName("uuid")]
    public required string Uuid { get; init; }
}
