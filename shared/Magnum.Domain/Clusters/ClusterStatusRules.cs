namespace Magnum.Domain.Clusters;

/// <summary>Which statuses allow what.</summary>
public static class ClusterStatusRules
{
    /// <summary>Settled and whole: an update, an upgrade or a rotation of the CA may begin.</summary>
    public static bool Updatable(ResourceStatus? status) => status is
        ResourceStatus.CreateComplete or ResourceStatus.UpdateComplete or ResourceStatus.ResumeComplete or
        ResourceStatus.RestoreComplete or ResourceStatus.RollbackComplete or ResourceStatus.SnapshotComplete or
        ResourceStatus.CheckComplete or ResourceStatus.AdoptComplete;

    /// <summary>Updatable, or in or after a failed update: a resize, or new credentials, may begin.</summary>
    public static bool Resizable(ResourceStatus? status) =>
        Updatable(status) || status is ResourceStatus.UpdateInProgress or ResourceStatus.UpdateFailed;

    /// <summary>Failed: the API then shows the faults of the node groups.</summary>
    public static bool Failed(ResourceStatus? status) => status is
        ResourceStatus.CreateFailed or ResourceStatus.UpdateFailed or ResourceStatus.DeleteFailed or
        ResourceStatus.RollbackFailed or ResourceStatus.ResumeFailed;

    /// <summary>On its way to another status.</summary>
    public static bool InProgress(ResourceStatus? status) => status is
        ResourceStatus.CreateInProgress or ResourceStatus.UpdateInProgress or ResourceStatus.DeleteInProgress or
        ResourceStatus.RollbackInProgress;
}
