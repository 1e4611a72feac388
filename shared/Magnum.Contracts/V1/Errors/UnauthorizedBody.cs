using System.Text.Json.Serialization;

namespace Magnum.Contracts.V1.Errors;

/// <summary>The body of the answer to a missing or bad token.</summary>
public sealed record UnauthorizedBody
{
    /// <summary>The error; not a list here.</summary>
    [JsonPropertyName("error")]
    public required UnauthorizedError Error { get; init; }
}
