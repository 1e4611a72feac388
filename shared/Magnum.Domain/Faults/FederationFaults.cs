namespace Magnum.Domain.Faults;

/// <summary>Faults of federations.</summary>
public static class FederationFaults
{
    /// <summary>A federation has a host.</summary>
    public static Fault NoHostcluster() => new(FaultKind.InvalidParameterValue, "No hostcluster was given for the federation.");

    /// <summary>A federation has properties.</summary>
    public static Fault NoProperties() => new(FaultKind.InvalidParameterValue, "No properties were given for the federation.");

    /// <summary>One property is a must.</summary>
    public static Fault NoDnsZone() => new(FaultKind.InvalidParameterValue, "The properties of a federation must hold a 'dns-zone'.");

    /// <summary>A patch without any step.</summary>
    public static Fault EmptyPatch() => new(FaultKind.InvalidParameterValue, "A patch of a federation must hold an operation.");

    /// <summary>These attributes stay as they are.</summary>
    public static Fault CannotChange(IReadOnlyList<string> names) =>
        new(FaultKind.InvalidParameterValue, $"cannot change federation property(ies) {string.Join(", ", names)}");

    /// <summary>The cluster is no member.</summary>
    public static Fault NoMember(string member, string federation) =>
        new(FaultKind.ClusterNotFound, $"Cluster {member} could not be found among the members of the federation {federation}.");
}
