namespace Magnum.Domain.Certificates;

/// <summary>What a cluster's certificate is for.</summary>
public enum CertificateKind
{
    /// <summary>Signs the certificates of the Kubernetes API, its nodes and its users.</summary>
    KubernetesCa,

    /// <summary>Signs the certificates of etcd.</summary>
    EtcdCa,

    /// <summary>Signs the certificates of the API aggregation layer.</summary>
    FrontProxyCa,

    /// <summary>Magnum's own access to the Kubernetes API.</summary>
    Client,

    /// <summary>Signs the tokens of the cluster's service accounts: a key pair, its public half in place of a certificate.</summary>
    ServiceAccount,
}
