namespace Magnum.Domain.Clusters;

/// <summary>What can happen to a cluster's status.</summary>
public enum ClusterEvent
{
    /// <summary>The API accepted a new cluster.</summary>
    CreateAccepted,

    /// <summary>The cluster is up.</summary>
    CreateSucceeded,

    /// <summary>The cluster could not be brought up.</summary>
    CreateFailed,

    /// <summary>The API accepted a change.</summary>
    UpdateAccepted,

    /// <summary>The change is done.</summary>
    UpdateSucceeded,

    /// <summary>The change could not be done.</summary>
    UpdateFailed,

    /// <summary>The change could not be done, and Heat has undone it.</summary>
    UpdateRolledBack,

    /// <summary>The API accepted the deletion.</summary>
    DeleteAccepted,

    /// <summary>Nothing is left of the cluster.</summary>
    DeleteSucceeded,

    /// <summary>Something of the cluster could not be deleted.</summary>
    DeleteFailed,
}
