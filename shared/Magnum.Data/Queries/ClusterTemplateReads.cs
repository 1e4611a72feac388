using Magnum.Domain.ClusterTemplates;
using Microsoft.EntityFrameworkCore;

namespace Magnum.Data.Queries;

/// <summary>The reads that every client repeats, compiled once for the life of the program.</summary>
internal sealed class ClusterTemplateReads
{
    public Func<MagnumDbContext, string, CancellationToken, Task<ClusterTemplate?>> ByUuid { get; } =
        EF.CompileAsyncQuery((MagnumDbContext db, string uuid, CancellationToken ct) => db.ClusterTemplates.AsNoTracking()
            .FirstOrDefault(template => template.Uuid == uuid));

    public Func<MagnumDbContext, string?, long, int, IAsyncEnumerable<ClusterTemplate>> OfProject { get; } =
        EF.CompileAsyncQuery((MagnumDbContext db, string? projectId, long after, int limit) => db.ClusterTemplates.AsNoTracking()
            .Where(template => template.Id > after && (template.ProjectId == projectId || (template.Public && !template.Hidden)))
            .OrderBy(template => template.Id).Take(limit));

    public Func<MagnumDbContext, long, int, IAsyncEnumerable<ClusterTemplate>> OfAll { get; } =
        EF.CompileAsyncQuery((MagnumDbContext db, long after, int limit) => db.ClusterTemplates.AsNoTracking()
            .Where(template => template.Id > after)
            .OrderBy(template => template.Id).Take(limit));
}
