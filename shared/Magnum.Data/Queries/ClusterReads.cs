using Magnum.Domain.Clusters;
using Microsoft.EntityFrameworkCore;

namespace Magnum.Data.Queries;

/// <summary>The reads that every client repeats, compiled once for the life of the program.</summary>
internal sealed class ClusterReads
{
    public Func<MagnumDbContext, string, CancellationToken, Task<Cluster?>> ByUuid { get; } =
        EF.CompileAsyncQuery((MagnumDbContext db, string uuid, CancellationToken ct) => db.Clusters.AsNoTracking()
            .Include(cluster => cluster.Template)
            .Include(cluster => cluster.NodeGroups.OrderBy(group => group.Id))
            .FirstOrDefault(cluster => cluster.Uuid == uuid));

    public Func<MagnumDbContext, string, long, int, IAsyncEnumerable<Cluster>> OfProject { get; } =
        EF.CompileAsyncQuery((MagnumDbContext db, string projectId, long after, int limit) => db.Clusters.AsNoTracking()
            .Where(cluster => cluster.ProjectId == projectId && cluster.Id > after)
            .OrderBy(cluster => cluster.Id).Take(limit)
            .Include(cluster => cluster.Template)
            .Include(cluster => cluster.NodeGroups.OrderBy(group => group.Id))
            .AsSplitQuery());

    public Func<MagnumDbContext, long, int, IAsyncEnumerable<Cluster>> OfAll { get; } =
        EF.CompileAsyncQuery((MagnumDbContext db, long after, int limit) => db.Clusters.AsNoTracking()
            .Where(cluster => cluster.Id > after)
            .OrderBy(cluster => cluster.Id).Take(limit)
            .Include(cluster => cluster.Template)
            .Include(cluster => cluster.NodeGroups.OrderBy(group => group.Id))
            .AsSplitQuery());
}
