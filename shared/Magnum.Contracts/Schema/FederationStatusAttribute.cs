using System.ComponentModel.DataAnnotations;

namespace Magnum.Contracts.Schema;

/// <summary>The value is a status of a federation.</summary>
public sealed class FederationStatusAttribute() : AllowedValuesAttribute(
    "CREATE_IN_PROGRESS", "CREATE_FAILED", "CREATE_COMPLETE",
    "UPDATE_IN_PROGRESS", "UPDATE_FAILED", "UPDATE_COMPLETE",
    "DELETE_IN_PROGRESS", "DELETE_FAILED", "DELETE_COMPLETE");
