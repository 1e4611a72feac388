using Microsoft.EntityFrameworkCore;

namespace Magnum.Data.Queries;

/// <summary>Counts clusters and nodes.</summary>
public sealed class StatisticsQueries(IDbContextFactory<MagnumDbContext> contexts)
{
    /// <summary>Counts in one query.</summary>
    /// <param name="projectId">Only those of this project; null for the whole cloud.</param>
    /// <param name="ct">Ends the wait.</param>
    public async Task<ClusterStatistics> CountAsync(string? projectId, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var counted = projectId is null
            ? db.Database.SqlQuery<ClusterStatistics>(
                $"""SELECT (SELECT COUNT(*) FROM cluster) AS "Clusters", (SELECT COALESCE(SUM(node_count), 0) FROM nodegroup) AS "Nodes" """)
            : db.Database.SqlQuery<ClusterStatistics>(
                $"""
                SELECT (SELECT COUNT(*) FROM cluster WHERE project_id = {projectId}) AS "Clusters",
                       (SELECT COALESCE(SUM(node_count), 0) FROM nodegroup WHERE project_id = {projectId}) AS "Nodes"
                """);
        return (await counted.ToListAsync(ct))[0];
    }
}
