using System.Text.Json.Serialization;

namespace Magnum.Contracts.V1.Versions;

/// <summary>What stands at /v1: where the resources are.</summary>
public sealed record V1Document
{
    /// <summary>"v1".</summary>
    [JsonPropertyName("id")]
    public required string Id { get; init; }

    /// <summary>What is spoken.</summary>
    [JsonPropertyName("media_types")]
    public required IReadOnlyList<MediaType> MediaTypes { get; init; }

    /// <summary>Self and describedby.</summary>
    [JsonPropertyName("links")]
    public required IReadOnlyList<Link> Links { get; init; }

    /// <summary>Cluster templates.</summary>
    [JsonPropertyName("clustertemplates")]
    public required IReadOnlyList<Link> Clustertemplates { get; init; }

    /// <summary>Clusters.</summary>
    [JsonPropertyName("clusters")]
    public required IReadOnlyList<Link> Clusters { get; init; }

    /// <summary>Quotas.</summary>
    [JsonPropertyName("quotas")]
    public required IReadOnlyList<Link> Quotas { get; init; }

    /// <summary>Certificates.</summary>
    [JsonPropertyName("certificates")]
    public required IReadOnlyList<Link> Certificates { get; init; }

    /// <summary>Services of Magnum.</summary>
    [JsonPropertyName("mservices")]
    public required IReadOnlyList<Link> Mservices { get; init; }

    /// <summary>Statistics.</summary>
    [JsonPropertyName("stats")]
    public required IReadOnlyList<Link> Stats { get; init; }

    /// <summary>Federations.</summary>
    [JsonPropertyName("federations")]
    public required IReadOnlyList<Link> Federations { get; init; }

    /// <summary>Node groups; with a placeholder for the cluster.</summary>
    [JsonPropertyName("nodegroups")]
    public required IReadOnlyList<Link> Nodegroups { get; init; }

    /// <summary>Credentials.</summary>
    [JsonPropertyName("credentials")]
    public required IReadOnlyList<Link> Credentials { get; init; }
}
