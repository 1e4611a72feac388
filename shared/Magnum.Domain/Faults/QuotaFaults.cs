using System.Globalization;

namespace Magnum.Domain.Faults;

/// <summary>Faults of quotas and statistics.</summary>
public static class QuotaFaults
{
    /// <summary>A page begins after a quota that is not there.</summary>
    public static Fault MarkerNotFound(long id) =>
        new(FaultKind.QuotaNotFound, $"Quota could not be found: {id.ToString(CultureInfo.InvariantCulture)}.");

    /// <summary>A quota is of a project.</summary>
    public static Fault ProjectMissing() => new(FaultKind.InvalidParameterValue, "Must provide a valid project ID.");

    /// <summary>The row number of the new quota is taken.</summary>
    public static Fault IdTaken(long id) =>
        new(FaultKind.QuotaAlreadyExists, $"Quota for project cannot be stored: there is one with id {id.ToString(CultureInfo.InvariantCulture)}.");

    /// <summary>There are no statistics of that type.</summary>
    public static Fault InvalidStatsType(string type) => new(FaultKind.InvalidParameterValue, $"Invalid stats type: '{type}'");
}
