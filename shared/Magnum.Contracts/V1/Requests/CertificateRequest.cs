using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Magnum.Contracts.V1.Requests;

/// <summary>A certificate to be signed by an authority of a cluster.</summary>
public sealed record CertificateRequest
{
    /// <summary>Uuid or name of the cluster.</summary>
    [JsonPropertyName("cluster_uuid")]
    public required string ClusterUuid { get; init; }

    /// <summary>The signing request, PEM.</summary>
    [MinLength(1)]
    [JsonPropertyName("csr")]
    public required string Csr { get; init; }

    /// <summary>"etcd", "front_proxy" or, for Kubernetes, anything else.</summary>
    [JsonPropertyName("ca_cert_type"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? CaCertType { get; init; }

    /// <summary>Accepted and ignored.</summary>
    [JsonPropertyName("pem"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Pem { get; init; }
}
