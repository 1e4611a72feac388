namespace Magnum.Sandbox.Kubernetes;

/// <summary>A node and when it joined its cluster.</summary>
internal sealed record JoinedNode(ClusterNode Node, DateTimeOffset At);
