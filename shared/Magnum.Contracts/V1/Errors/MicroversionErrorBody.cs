using System.Text.Json.Serialization;

namespace Magnum.Contracts.V1.Errors;

/// <summary>The body of the answer to a microversion that is not served.</summary>
public sealed record MicroversionErrorBody
{
    /// <summary>Always one.</summary>
    [JsonPropertyName("errors")]
    public required IReadOnlyList<MicroversionErrorItem> Errors { get; init; }
}
