using Magnum.Data.Operations;
using Magnum.Functions.Clusters.Operations;
using Microsoft.Azure.Functions.Worker;

namespace Magnum.Functions.Clusters.Delete;

/// <summary>The last step of a delete: the cluster's rows go and the operation ends, in one transaction.</summary>
public sealed class RemoveClusterActivity(OperationLoader loader, OperationStore operations)
{
    /// <summary>Removes the rows. Repeatable.</summary>
    [Function(nameof(RemoveClusterActivity))]
    public async Task<StepResult> Run([ActivityTrigger] ClusterWork work, CancellationToken cancellation)
    {
        if (await loader.EnterAsync(work, cancellation) is null) return StepResult.Replaced;
        await operations.RemoveClusterAsync(work.OperationId, cancellation);
        return StepResult.Done;
    }
}
