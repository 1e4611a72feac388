using System.Globalization;

namespace Magnum.Domain.Faults;

/// <summary>Faults of changes that a cluster does not bear.</summary>
public static class ClusterFaults
{
    /// <summary>These attributes stay as they are.</summary>
    public static Fault CannotChange(params IReadOnlyList<string> names) =>
        new(FaultKind.InvalidParameterValue, $"cannot change cluster property(ies) {string.Join(", ", names)}");

    /// <summary>The status does not allow an upgrade.</summary>
    public static Fault CannotUpgradeIn(string? status) =>
        new(FaultKind.NotSupported, $"Upgrading a cluster when status is \"{status}\" is not supported.");

    /// <summary>The row number of the new node group is taken.</summary>
    public static Fault NodeGroupIdTaken(string name, long id) => new(
        FaultKind.NodeGroupAlreadyExists,
        $"A node group with name {name} cannot be stored: there is one with id {id.ToString(CultureInfo.InvariantCulture)}.");

    /// <summary>The driver cannot do it; each reason is a sentence.</summary>
    public static Fault DriverRefuses(IReadOnlyList<string> reasons) =>
        new(FaultKind.NotSupported, $"The operation is not supported by the driver of this cluster: {string.Join(" ", reasons)}");
}
