namespace Magnum.Certificates;

/// <summary>Where the store keeps a cluster's set; what the cluster's row remembers of it.</summary>
/// <param name="CaCertRef">The Kubernetes authority.</param>
/// <param name="MagnumCertRef">Magnum's own client certificate for the cluster.</param>
/// <param name="EtcdCaCertRef">etcd's authority.</param>
/// <param name="FrontProxyCaCertRef">The aggregation layer's authority.</param>
public sealed record ClusterCertificateRefs(string CaCertRef, string MagnumCertRef, string EtcdCaCertRef, string FrontProxyCaCertRef);
