using Magnum.Domain.Clusters;
using Microsoft.EntityFrameworkCore;

namespace Magnum.Data.Queries;

/// <summary>The reads that every client repeats, compiled once for the life of the program.</summary>
internal sealed class ClusterReads
{
    /// <summary>One cluster with node groups and template.</summary>
    public Func<MagnumDbContext, string, CancellationToken, Task<Cluster?>> ByUuid { get; } =
        EF.CompileAsyncQuery((MagnumDbContext db, string uuid, CancellationToken ct) => db.Clusters.AsNoTracking()
            .Include(cluster => cluster.Template)
            .Include(cluster => cluster.NodeGroups.OrderBy(group => group.Id))
            .FirstOrDefault(cluster => cluster.Uuid == uuid));

    /// <summary>One cluster alone.</summary>
    public Func<MagnumDbContext, string, CancellationToken, Task<Cluster?>> Alone { get; } =
        EF.CompileAsyncQuery((MagnumDbContext db, string uuid, CancellationToken ct) => db.Clusters.AsNoTracking()
            .FirstOrDefault(cluster => cluster.Uuid == uuid));

    /// <summary>Clusters with node groups and template.</summary>
    public ClusterForm<Cluster> Whole { get; } = new(
        EF.CompileAsyncQuery((MagnumDbContext db, string projectId, long after, int limit) => db.Clusters.AsNoTracking()
            .Where(cluster => cluster.ProjectId == projectId && cluster.Id > after)
            .OrderBy(cluster => cluster.Id).Take(limit)
            .Include(cluster => cluster.Template)
            .Include(cluster => cluster.NodeGroups.OrderBy(group => group.Id))
            .AsSplitQuery()),
        EF.CompileAsyncQuery((MagnumDbContext db, long after, int limit) => db.Clusters.AsNoTracking()
            .Where(cluster => cluster.Id > after)
            .OrderBy(cluster => cluster.Id).Take(limit)
            .Include(cluster => cluster.Template)
            .Include(cluster => cluster.NodeGroups.OrderBy(group => group.Id))
            .AsSplitQuery()),
        clusters => clusters
            .Include(cluster => cluster.Template)
            .Include(cluster => cluster.NodeGroups.OrderBy(group => group.Id))
            .AsSplitQuery());

    /// <summary>What the short list shows.</summary>
    public ClusterForm<ClusterListRow> Short { get; } = new(
        EF.CompileAsyncQuery((MagnumDbContext db, string projectId, long after, int limit) => db.Clusters
            .Where(cluster => cluster.ProjectId == projectId && cluster.Id > after)
            .OrderBy(cluster => cluster.Id).Take(limit).Select(ClusterListRow.Of)),
        EF.CompileAsyncQuery((MagnumDbContext db, long after, int limit) => db.Clusters
            .Where(cluster => cluster.Id > after)
            .OrderBy(cluster => cluster.Id).Take(limit).Select(ClusterListRow.Of)),
        clusters => clusters.Select(ClusterListRow.Of));
}
