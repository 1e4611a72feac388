using System.ComponentModel.DataAnnotations;

namespace Magnum.Contracts.Schema;

/// <summary>The value is a status of a cluster or node group.</summary>
public sealed class ResourceStatusAttribute() : AllowedValuesAttribute(
    "CREATE_IN_PROGRESS", "CREATE_FAILED", "CREATE_COMPLETE",
    "UPDATE_IN_PROGRESS", "UPDATE_FAILED", "UPDATE_COMPLETE",
    "DELETE_IN_PROGRESS", "DELETE_FAILED", "DELETE_COMPLETE",
    "RESUME_COMPLETE", "RESUME_FAILED", "RESTORE_COMPLETE",
    "ROLLBACK_IN_PROGRESS", "ROLLBACK_FAILED", "ROLLBACK_COMPLETE",
    "SNAPSHOT_COMPLETE", "CHECK_COMPLETE", "ADOPT_COMPLETE");
