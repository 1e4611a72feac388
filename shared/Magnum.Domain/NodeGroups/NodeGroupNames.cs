namespace Magnum.Domain.NodeGroups;

/// <summary>Names of the two groups that every cluster has.</summary>
public static class NodeGroupNames
{
    /// <summary>The group of the masters.</summary>
    public const string DefaultMaster = "default-master";

    /// <summary>The first group of workers.</summary>
    public const string DefaultWorker = "default-worker";
}
