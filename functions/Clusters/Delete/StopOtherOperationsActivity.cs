using Magnum.Data;
using Magnum.Domain.Operations;
using Magnum.Functions.Clusters.Operations;
using Magnum.Functions.Clusters.Waiting;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.EntityFrameworkCore;

namespace Magnum.Functions.Clusters.Delete;

/// <summary>
/// Waits for the orchestrations of operations that the delete has superseded. They end by themselves at their next step,
/// because a superseded operation loads no scope. They are not terminated: that would end the orchestration but not the
/// activity in flight, which could then make something after the delete has looked for it. One that has not begun makes
/// nothing: it need not be waited for.
/// </summary>
public sealed class StopOtherOperationsActivity(OperationLoader loader, IDbContextFactory<MagnumDbContext> contexts)
{
    /// <summary>Done when none of them runs.</summary>
    [Function(nameof(StopOtherOperationsActivity))]
    public async Task<PollResult> Run(
        [ActivityTrigger] PollWork work, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        if (await loader.EnterAsync(work.AsStep(), cancellation) is not { } scope) return PollResult.Replaced;

        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var superseded = await context.Operations.AsNoTracking()
            .Where(row => row.ClusterUuid == scope.Cluster.Uuid && row.State == OperationState.Superseded && row.StartedAt != null)
            .Select(row => row.Id).ToListAsync(cancellation);
        foreach (var id in superseded)
        {
            if (await client.GetInstanceAsync(id, cancellation) is { IsCompleted: false }) return PollResult.Waiting;
        }
        return PollResult.Done;
    }
}
