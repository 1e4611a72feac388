using Magnum.Data;
using Magnum.Domain.Operations;
using Magnum.Functions.Clusters.Operations;
using Magnum.Functions.Clusters.Waiting;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.EntityFrameworkCore;

namespace Magnum.Functions.Clusters.Delete;

/// <summary>
/// Stops the orchestrations of operations that the delete has superseded, so that none of them makes something after the
/// delete has looked for it. Their activities also stop by themselves: a superseded operation loads no scope.
/// </summary>
public sealed class StopOtherOperationsActivity(OperationLoader loader, IDbContextFactory<MagnumDbContext> contexts)
{
    /// <summary>Terminates what still runs; done when nothing does.</summary>
    [Function(nameof(StopOtherOperationsActivity))]
    public async Task<PollResult> Run(
        [ActivityTrigger] PollWork work, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        if (await loader.EnterAsync(work.AsStep(), cancellation) is not { } scope) return PollResult.Replaced;

        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var superseded = await context.Operations.AsNoTracking()
            .Where(row => row.ClusterUuid == scope.Cluster.Uuid && row.State == OperationState.Superseded)
            .Select(row => row.Id).ToListAsync(cancellation);

        var running = 0;
        foreach (var id in superseded)
        {
            if (await client.GetInstanceAsync(id, cancellation) is not { IsCompleted: false }) continue;
            running++;
            await client.TerminateInstanceAsync(id, new TerminateInstanceOptions(Output: "superseded by a delete", Recursive: true), cancellation);
        }
        return running == 0 ? PollResult.Done : PollResult.Waiting;
    }
}
