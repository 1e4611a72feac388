using Magnum.Domain.NodeGroups;

namespace Magnum.Functions.Clusters.Waiting;

/// <summary>Which part of a cluster's stack is whose.</summary>
public static class StackParts
{
    private static readonly string[] OfMasters = ["kube_masters", "master_addresses"];
    private const string OfWorkers = "kube_minions";

    /// <summary>Whether a resource, named by its path from the top as <c>kube_minions/0/server</c>, belongs to the group.</summary>
    public static bool Holds(NodeGroup group, string path)
    {
        var top = path.Split('/', 2)[0];
        if (group.IsMaster) return OfMasters.Contains(top);
        return group.IsDefault && group.Name == NodeGroupNames.DefaultWorker ? top == OfWorkers : top.Contains(group.Uuid, StringComparison.Ordinal);
    }
}
