using Magnum.Data;
using Magnum.Data.Operations;
using Magnum.Domain.Operations;
using Magnum.Functions.Clusters.Upgrade;
using Microsoft.EntityFrameworkCore;

namespace Magnum.Functions.Clusters.Operations;

/// <summary>Begins a step: is the operation still the one to work on the cluster, and on what does it work?</summary>
public sealed class OperationLoader(IDbContextFactory<MagnumDbContext> contexts, OperationStore operations)
{
    /// <summary>
    /// Loads operation, cluster and template and records the step as progress. Null when the operation was replaced, has
    /// ended, or its cluster is gone: then there is nothing to do.
    /// </summary>
    public async Task<OperationScope?> EnterAsync(ClusterWork work, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var operation = await context.Operations.AsNoTracking().FirstOrDefaultAsync(row => row.Id == work.OperationId, cancellation);
        if (operation is not { IsActive: true }) return null;

        var cluster = await context.Clusters.AsNoTracking().Include(row => row.NodeGroups)
            .FirstOrDefaultAsync(row => row.Uuid == operation.ClusterUuid, cancellation);
        if (cluster is null) return null;

        var templates = context.ClusterTemplates.AsNoTracking();
        var template = await templates.FirstAsync(row => row.Uuid == cluster.ClusterTemplateId, cancellation);
        if (operation is { Kind: OperationKind.UpgradeCluster, Input.ClusterTemplateUuid: { } wanted })
        {
            // All that follows works on the cluster as it will be; the rows follow at the end.
            var next = await templates.FirstOrDefaultAsync(row => row.Uuid == wanted, cancellation)
                ?? throw new StepFailedException($"the cluster template {wanted} to upgrade to is gone");
            UpgradedCluster.Apply(cluster, template, next);
            template = next;
        }
        if (operation.State == OperationState.Pending && !await operations.StartAsync(operation.Id, cancellation)) return null;
        if (operation.Step != work.Step) await operations.RecordStepAsync(operation.Id, work.Step, cancellation);
        return new OperationScope(operation, cluster, template);
    }
}
