using Magnum.Domain.Faults;
using Magnum.Domain.Quotas;
using Microsoft.EntityFrameworkCore;

namespace Magnum.Data.Queries;

/// <summary>Reads quotas. What is returned is not tracked.</summary>
public sealed class QuotaQueries(IDbContextFactory<MagnumDbContext> contexts)
{
    /// <summary>How many clusters a project may have.</summary>
    /// <param name="projectId">The project.</param>
    /// <param name="fallback">The limit of a project without a quota of its own.</param>
    /// <param name="ct">Ends the wait.</param>
    public async Task<int> ClusterLimitAsync(string projectId, int fallback, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Quotas.Where(quota => quota.ProjectId == projectId && quota.Resource == QuotaResources.Cluster)
            .Select(quota => (int?)quota.HardLimit).FirstOrDefaultAsync(ct) ?? fallback;
    }

    /// <summary>The quota that a project has of its own, or null.</summary>
    public async Task<Quota?> FindAsync(string projectId, string resource, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Quotas.AsNoTracking().FirstOrDefaultAsync(quota => quota.ProjectId == projectId && quota.Resource == resource, ct);
    }

    /// <summary>A page of quotas; the marker is a row number.</summary>
    /// <param name="projectId">Only those of this project; null for all.</param>
    /// <param name="page">Which page.</param>
    /// <param name="markerId">Row number of the last quota of the page before; null for the first page.</param>
    /// <param name="ct">Ends the wait.</param>
    /// <exception cref="Fault">The marker is no quota that is seen, or the sort key is no column.</exception>
    public async Task<IReadOnlyList<Quota>> ListAsync(string? projectId, PageRequest page, long? markerId, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(page);
        await using var db = await contexts.CreateDbContextAsync(ct);
        var marker = await MarkerAsync(db, projectId, markerId, ct);
        return await db.PageAsync(page, marker, rows => Visible(rows, projectId), ct);
    }

    private static async Task<Quota?> MarkerAsync(MagnumDbContext db, string? projectId, long? markerId, CancellationToken ct) =>
        markerId is not { } id
            ? null
            : await Visible(db.Quotas, projectId).AsNoTracking().FirstOrDefaultAsync(quota => quota.Id == id, ct)
                ?? throw QuotaFaults.MarkerNotFound(id);

    private static IQueryable<Quota> Visible(IQueryable<Quota> quotas, string? projectId) =>
        projectId is null ? quotas : quotas.Where(quota => quota.ProjectId == projectId);
}
