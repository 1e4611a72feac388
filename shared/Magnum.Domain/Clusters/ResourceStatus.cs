namespace Magnum.Domain.Clusters;

/// <summary>Status of a cluster or a node group; the wire names are upper case with underscores.</summary>
public enum ResourceStatus
{
    /// <summary>Being created.</summary>
    CreateInProgress,

    /// <summary>Could not be created; can only be deleted.</summary>
    CreateFailed,

    /// <summary>Created.</summary>
    CreateComplete,

    /// <summary>Being changed.</summary>
    UpdateInProgress,

    /// <summary>The last change failed.</summary>
    UpdateFailed,

    /// <summary>The last change succeeded.</summary>
    UpdateComplete,

    /// <summary>Being deleted.</summary>
    DeleteInProgress,

    /// <summary>Could not be deleted; may be deleted again.</summary>
    DeleteFailed,

    /// <summary>Deleted; the row is about to go.</summary>
    DeleteComplete,

    /// <summary>Resumed by Heat.</summary>
    ResumeComplete,

    /// <summary>Could not be resumed by Heat.</summary>
    ResumeFailed,

    /// <summary>Restored by Heat.</summary>
    RestoreComplete,

    /// <summary>A failed change is being undone.</summary>
    RollbackInProgress,

    /// <summary>A failed change could not be undone.</summary>
    RollbackFailed,

    /// <summary>A failed change was undone.</summary>
    RollbackComplete,

    /// <summary>A snapshot was taken by Heat.</summary>
    SnapshotComplete,

    /// <summary>Checked by Heat.</summary>
    CheckComplete,

    /// <summary>Adopted by Heat.</summary>
    AdoptComplete,
}
