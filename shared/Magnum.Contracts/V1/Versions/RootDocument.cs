using System.Text.Json.Serialization;

namespace Magnum.Contracts.V1.Versions;

/// <summary>What stands at the root: the versions of the API.</summary>
public sealed record RootDocument
{
    /// <summary>Name of the service.</summary>
    [JsonPropertyName("name")]
    public required string Name { get; init; }

    /// <summary>What it does.</summary>
    [JsonPropertyName("description")]
    public required string Description { get; init; }

    /// <summary>Always one.</summary>
    [JsonPropertyName("versions")]
    public required IReadOnlyList<RootVersion> Versions { get; init; }
}
