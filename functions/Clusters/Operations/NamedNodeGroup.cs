using System.Globalization;
using Magnum.Domain.Clusters;
using Magnum.Domain.Faults;
using Magnum.Domain.Naming;
using Magnum.Domain.NodeGroups;

namespace Magnum.Functions.Clusters.Operations;

/// <summary>Finds the node group that a request names.</summary>
internal static class NamedNodeGroup
{
    /// <summary>By row number, uuid or name; the default workers when no group is named. 404 when there is none.</summary>
    public static NodeGroup Of(Cluster cluster, string? ident)
    {
        if (ident is null) return DefaultNodeGroups.Of(cluster.NodeGroups, master: false)!;
        var found = long.TryParse(ident, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? cluster.NodeGroups.Find(group => group.Id == id)
            : cluster.NodeGroups.Find(group => Identifiers.IsUuidLike(ident) ? group.Uuid == ident : group.Name == ident);
        return found ?? throw Faults.NodeGroupNotFound(ident);
    }
}
