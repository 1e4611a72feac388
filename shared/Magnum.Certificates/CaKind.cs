namespace Magnum.Certificates;

/// <summary>The authorities of a cluster that a caller may name.</summary>
public enum CaKind
{
    /// <summary>The API server, the kubelets and everyone who uses the API.</summary>
    Kubernetes,

    /// <summary>etcd's members and their clients.</summary>
    Etcd,

    /// <summary>The aggregation layer.</summary>
    FrontProxy,
}
