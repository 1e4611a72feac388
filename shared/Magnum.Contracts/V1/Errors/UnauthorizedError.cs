using System.Text.Json.Serialization;

namespace Magnum.Contracts.V1.Errors;

/// <summary>Why a token was refused.</summary>
public sealed record UnauthorizedError
{
    /// <summary>The HTTP status.</summary>
    [JsonPropertyName("code")]
    public int Code { get; init; }

    /// <summary>"Unauthorized".</summary>
    [JsonPropertyName("title")]
    public required string Title { get; init; }

    /// <summary>What to do.</summary>
    [JsonPropertyName("message")]
    public required string Message { get; init; }
}
