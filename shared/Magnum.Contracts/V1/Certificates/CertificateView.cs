using System.Text.Json.Serialization;
using Magnum.Contracts.Schema;

namespace Magnum.Contracts.V1.Certificates;

/// <summary>A certificate of a cluster.</summary>
public sealed record CertificateView
{
    /// <summary>Uuid of the cluster.</summary>
    [Format("uuid")]
    [JsonPropertyName("cluster_uuid")]
    public required string ClusterUuid { get; init; }

    /// <summary>Self and bookmark.</summary>
    [JsonPropertyName("links")]
    public required IReadOnlyList<Link> Links { get; init; }

    /// <summary>The signing request, repeated; left out for a CA.</summary>
    [JsonPropertyName("csr"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Csr { get; init; }

    /// <summary>The certificate as PEM, without a newline at the end.</summary>
    [JsonPropertyName("pem")]
    public required string Pem { get; init; }

    /// <summary>The CA asked for; left out when none was.</summary>
    [JsonPropertyName("ca_cert_type"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? CaCertType { get; init; }
}
