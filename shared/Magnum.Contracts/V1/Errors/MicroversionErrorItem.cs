using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Magnum.Contracts.V1.Errors;

/// <summary>Says which microversions are served.</summary>
public sealed record MicroversionErrorItem
{
    /// <summary>"magnum.microversion-unsupported".</summary>
    [AllowedValues("magnum.microversion-unsupported")]
    [JsonPropertyName("code")]
    public required string Code { get; init; }

    /// <summary>What is wrong, in short.</summary>
    [JsonPropertyName("title")]
    public required string Title { get; init; }

    /// <summary>What is wrong; left out when the client does not prefer JSON.</summary>
    [JsonPropertyName("description"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Description { get; init; }

    /// <summary>The newest microversion.</summary>
    [JsonPropertyName("max_version")]
    public required string MaxVersion { get; init; }

    /// <summary>The oldest microversion.</summary>
    [JsonPropertyName("min_version")]
    public required string MinVersion { get; init; }

    /// <summary>Where to read about it.</summary>
    [JsonPropertyName("links")]
    public required IReadOnlyList<HelpLink> Links { get; init; }
}
