namespace Magnum.Sandbox.Kubernetes;

/// <summary>A node of a cluster, as its servers are.</summary>
internal sealed record ClusterNode(string Name, bool IsMaster, string PrivateAddress, string? PublicAddress);
