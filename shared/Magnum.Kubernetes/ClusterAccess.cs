namespace Magnum.Kubernetes;

/// <summary>How to reach one cluster's API and be believed there.</summary>
/// <param name="ApiAddress">The API's address, e.g. <c>https://203.0.113.7:6443</c>.</param>
/// <param name="CaPem">The cluster's CA; the only one that is trusted.</param>
/// <param name="ClientCertificatePem">The client's certificate, signed by that CA.</param>
/// <param name="ClientKeyPem">The client's private key.</param>
public sealed record ClusterAccess(Uri ApiAddress, string CaPem, string ClientCertificatePem, string ClientKeyPem)
{
    /// <summary>Says which cluster, never the key.</summary>
    public override string ToString() => $"access to {ApiAddress}";
}
