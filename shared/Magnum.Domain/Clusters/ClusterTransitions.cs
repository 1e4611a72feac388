namespace Magnum.Domain.Clusters;

/// <summary>The one table of status changes: who is in which status may go where.</summary>
public static class ClusterTransitions
{
    /// <summary>The status after <paramref name="e"/>.</summary>
    /// <param name="current">The status now; null when the cluster does not exist yet.</param>
    /// <param name="e">What happened.</param>
    /// <exception cref="InvalidTransitionException">The event cannot happen in this status.</exception>
    public static ResourceStatus Next(ResourceStatus? current, ClusterEvent e) => (e, current) switch
    {
        (ClusterEvent.CreateAccepted, null) => ResourceStatus.CreateInProgress,
        (ClusterEvent.CreateSucceeded, ResourceStatus.CreateInProgress) => ResourceStatus.CreateComplete,
        (ClusterEvent.CreateFailed, ResourceStatus.CreateInProgress) => ResourceStatus.CreateFailed,
        (ClusterEvent.UpdateAccepted, not (null or ResourceStatus.DeleteInProgress or ResourceStatus.DeleteComplete)) => ResourceStatus.UpdateInProgress,
        (ClusterEvent.UpdateSucceeded, ResourceStatus.UpdateInProgress) => ResourceStatus.UpdateComplete,
        (ClusterEvent.UpdateFailed, ResourceStatus.UpdateInProgress) => ResourceStatus.UpdateFailed,
        (ClusterEvent.UpdateRolledBack, ResourceStatus.UpdateInProgress) => ResourceStatus.RollbackComplete,
        (ClusterEvent.DeleteAccepted, not null) => ResourceStatus.DeleteInProgress,
        (ClusterEvent.DeleteSucceeded, ResourceStatus.DeleteInProgress) => ResourceStatus.DeleteComplete,
        (ClusterEvent.DeleteFailed, ResourceStatus.DeleteInProgress) => ResourceStatus.DeleteFailed,
        _ => throw new InvalidTransitionException(current, e),
    };
}
