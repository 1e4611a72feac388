using Microsoft.EntityFrameworkCore;

namespace Magnum.Data.Operations;

/// <summary>
/// Locks that last until the transaction ends. SQLite needs none: its write transactions begin with BEGIN IMMEDIATE and
/// follow one another.
/// </summary>
internal static class WriteLocks
{
    /// <summary>Lets one transaction at a time count and add the clusters of a project.</summary>
    public static async Task LockProjectAsync(this MagnumDbContext db, string projectId, CancellationToken ct)
    {
        if (db.Database.IsNpgsql())
        {
            var name = $"magnum project {projectId}";
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({name}, 0))", ct);
        }
    }

    /// <summary>Lets one transaction at a time change a cluster and its operations.</summary>
    public static async Task LockClusterAsync(this MagnumDbContext db, string clusterUuid, CancellationToken ct)
    {
        if (db.Database.IsNpgsql())
            await db.Database.ExecuteSqlAsync($"SELECT 1 FROM cluster WHERE uuid = {clusterUuid} FOR UPDATE", ct);
    }

    /// <summary>Keeps a template from being deleted meanwhile.</summary>
    public static async Task KeepTemplateAsync(this MagnumDbContext db, string templateUuid, CancellationToken ct)
    {
        if (db.Database.IsNpgsql())
            await db.Database.ExecuteSqlAsync($"SELECT 1 FROM cluster_template WHERE uuid = {templateUuid} FOR KEY SHARE", ct);
    }
}
