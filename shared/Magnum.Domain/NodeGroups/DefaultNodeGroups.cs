namespace Magnum.Domain.NodeGroups;

/// <summary>The node groups that a cluster was made with.</summary>
public static class DefaultNodeGroups
{
    /// <summary>
    /// The default masters or workers among the groups of a cluster; null when there are none. Users may add default workers
    /// too, with a row number before the first ones, so it is the name that tells.
    /// </summary>
    public static NodeGroup? Of(IReadOnlyList<NodeGroup> groups, bool master)
    {
        var name = master ? NodeGroupNames.DefaultMaster : NodeGroupNames.DefaultWorker;
        var all = groups.Where(group => group.IsDefault && group.IsMaster == master).ToList();
        return all.Find(group => group.Name == name) ?? all.FirstOrDefault();
    }
}
