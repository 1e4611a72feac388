namespace Magnum.Certificates;

/// <summary>How the API names the authorities of a cluster.</summary>
public static class CaKinds
{
    /// <summary>
    /// Reads <c>ca_cert_type</c>: <c>etcd</c>, <c>front_proxy</c> or <c>front-proxy</c>; everything else, nothing included,
    /// means the Kubernetes authority.
    /// </summary>
    public static CaKind Parse(string? name) => name switch
    {
        "etcd" => CaKind.Etcd,
        "front_proxy" or "front-proxy" => CaKind.FrontProxy,
        _ => CaKind.Kubernetes,
    };
}
