using Magnum.Domain.Quotas;
using Microsoft.EntityFrameworkCore;

namespace Magnum.Data.Queries;

/// <summary>Reads quotas.</summary>
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
}
