using Magnum.Data.Operations;
using Magnum.Domain.Clusters;
using Magnum.Domain.Operations;
using Magnum.Functions.Clusters.Operations;
using Microsoft.Azure.Functions.Worker;

namespace Magnum.Functions.Clusters.Create;

/// <summary>The last step of a create: CREATE_COMPLETE, and the operation ends.</summary>
public sealed class CompleteCreateActivity(OperationLoader loader, OperationStore operations)
{
    /// <summary>Writes status and end in one transaction. Repeatable: once complete, the operation is no longer active.</summary>
    [Function(nameof(CompleteCreateActivity))]
    public async Task<StepResult> Run([ActivityTrigger] ClusterWork work, CancellationToken cancellation)
    {
        if (await loader.EnterAsync(work, cancellation) is null) return StepResult.Replaced;
        await operations.CompleteAsync(
            work.OperationId, OperationState.Succeeded, null,
            cluster => OperationEnd.Move(cluster, ClusterEvent.CreateSucceeded, null), cancellation);
        return StepResult.Done;
    }
}
