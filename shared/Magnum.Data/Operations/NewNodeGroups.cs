using Magnum.Domain.NodeGroups;

namespace Magnum.Data.Operations;

/// <summary>Node groups that are added to a cluster, some with a row number of the user's choice.</summary>
internal static class NewNodeGroups
{
    /// <summary>
    /// Adds the groups. Left to find them itself, Entity Framework would take one that has a row number for one that is stored.
    /// </summary>
    /// <returns>True when one brings its row number along.</returns>
    public static bool AddNodeGroups(this MagnumDbContext db, IReadOnlyList<NodeGroup> groups)
    {
        var numbered = groups.Any(group => group.Id != 0);
        db.NodeGroups.AddRange(groups);
        return numbered;
    }
}
