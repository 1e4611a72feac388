using Magnum.Functions.Http.Bodies;

namespace Magnum.Functions.Certificates;

/// <summary>The attributes of a certificate as bodies name them.</summary>
internal static class CertificateAttributes
{
    public const string ClusterUuid = "cluster_uuid";
    public const string Csr = "csr";
    public const string CaCertType = "ca_cert_type";
    public const string Pem = "pem";

    /// <summary>What <see cref="CaCertType"/> may be, for readers of the API.</summary>
    public const string CaCertTypes = "\"etcd\", \"front_proxy\" or, for Kubernetes, anything else.";

    /// <summary>All of them, by who may set them.</summary>
    public static AttributeSet All { get; } = new("certificate", [ClusterUuid, Csr, CaCertType, Pem], ["links", "created_at", "updated_at"]);

    /// <summary>The path of a cluster's certificates below <c>/v1/</c>.</summary>
    public static string Path(string clusterUuid) => $"certificates/{clusterUuid}";
}
