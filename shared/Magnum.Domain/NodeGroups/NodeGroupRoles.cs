namespace Magnum.Domain.NodeGroups;

/// <summary>Roles with a meaning; every other role is a kind of worker.</summary>
public static class NodeGroupRoles
{
    /// <summary>Runs the control plane.</summary>
    public const string Master = "master";

    /// <summary>Runs what the user runs.</summary>
    public const string Worker = "worker";
}
