using Magnum.Domain.NodeGroups;
using Microsoft.EntityFrameworkCore;

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

    /// <summary>Lets PostgreSQL count on behind a given row number, which it would come upon one day; never back.</summary>
    public static async Task CountNodeGroupsOnAsync(this MagnumDbContext db, CancellationToken ct)
    {
        if (!db.Database.IsNpgsql())
            return;
        await db.Database.ExecuteSqlAsync(
            $"""
            SELECT setval(
                pg_get_serial_sequence('nodegroup', 'id'),
                GREATEST((SELECT MAX(id) FROM nodegroup), pg_sequence_last_value(pg_get_serial_sequence('nodegroup', 'id')::regclass)))
            """,
            ct);
    }
}
