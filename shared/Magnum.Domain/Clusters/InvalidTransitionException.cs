namespace Magnum.Domain.Clusters;

/// <summary>An event came that the cluster's status does not allow: a fault of the program, not of the user.</summary>
public sealed class InvalidTransitionException(ResourceStatus? current, ClusterEvent clusterEvent)
    : InvalidOperationException($"{clusterEvent} cannot happen to a cluster in status {current?.ToWire() ?? "(none)"}.")
{
    /// <summary>The status at that time; null when the cluster did not exist.</summary>
    public ResourceStatus? Current { get; } = current;

    /// <summary>The event that was refused.</summary>
    public ClusterEvent ClusterEvent { get; } = clusterEvent;
}
