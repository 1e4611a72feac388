using System.Text.Json.Serialization;

namespace Magnum.Contracts.V1.MServices;

/// <summary>All running parts of Magnum.</summary>
public sealed record MServiceList
{
    /// <summary>The parts, by row number.</summary>
    [JsonPropertyName("mservices")]
    public required IReadOnlyList<MServiceView> MServices { get; init; }
}
