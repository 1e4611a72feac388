using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Magnum.Contracts.V1.Errors;

/// <summary>One error. The id of the request stands in the header only.</summary>
public sealed record ErrorItem
{
    /// <summary>Always empty.</summary>
    [AllowedValues("")]
    [JsonPropertyName("request_id")]
    public required string RequestId { get; init; }

    /// <summary>"client", "server", or empty when no operation was reached.</summary>
    [AllowedValues("client", "server", "")]
    [JsonPropertyName("code")]
    public required string Code { get; init; }

    /// <summary>The HTTP status.</summary>
    [JsonPropertyName("status")]
    public int Status { get; init; }

    /// <summary>The detail up to its first dot.</summary>
    [JsonPropertyName("title")]
    public required string Title { get; init; }

    /// <summary>The complete message.</summary>
    [JsonPropertyName("detail")]
    public required string Detail { get; init; }

    /// <summary>Always empty.</summary>
    [JsonPropertyName("links")]
    public required IReadOnlyList<Link> Links { get; init; }
}
