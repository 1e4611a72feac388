using Magnum.Data.Operations;
using Magnum.Functions.Clusters.Operations;
using Microsoft.Azure.Functions.Worker;

namespace Magnum.Functions.Clusters.Waiting;

/// <summary>Whether the operation may begin: one at a time works on a cluster, in the order in which they were accepted.</summary>
public sealed class TakeTurnActivity(OperationLoader loader, OperationTurns turns)
{
    /// <summary>Done when it is this operation's turn.</summary>
    [Function(nameof(TakeTurnActivity))]
    public async Task<PollResult> Run([ActivityTrigger] PollWork work, CancellationToken cancellation)
    {
        if (await turns.TakeAsync(work.OperationId, cancellation) == Turn.Waiting) return PollResult.Waiting;
        return await loader.EnterAsync(work.AsStep(), cancellation) is null ? PollResult.Replaced : PollResult.Done;
    }
}
