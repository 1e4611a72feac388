using Magnum.Data;
using Magnum.Data.Queries;
using Magnum.Domain.Faults;
using Magnum.Functions.Hosting.Settings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Magnum.Functions.Clusters.Create;

/// <summary>How many clusters a project may have. The early look is for the order of errors; the store looks again, without a race.</summary>
public sealed class ClusterQuota(QuotaQueries quotas, IDbContextFactory<MagnumDbContext> contexts, IOptions<QuotaOptions> options)
{
    /// <summary>The project's limit.</summary>
    public Task<int> LimitAsync(string projectId, CancellationToken cancellation) =>
        quotas.ClusterLimitAsync(projectId, options.Value.MaxClustersPerProject, cancellation);

    /// <summary>Throws the fault of a used-up quota (403).</summary>
    public async Task CheckAsync(string projectId, CancellationToken cancellation)
    {
        var limit = await LimitAsync(projectId, cancellation);
        await using var database = await contexts.CreateDbContextAsync(cancellation);
        if (await database.Clusters.CountAsync(cluster => cluster.ProjectId == projectId, cancellation) >= limit)
            throw Faults.ResourceLimitExceeded(limit);
    }
}
