using System.Text.Json.Serialization;

namespace Magnum.Contracts.V1.Errors;

/// <summary>The body of an error answer.</summary>
public sealed record ErrorBody
{
    /// <summary>Always one.</summary>
    [JsonPropertyName("errors")]
    public required IReadOnlyList<ErrorItem> Errors { get; init; }
}
