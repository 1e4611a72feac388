using Magnum.Functions.Clusters.Activities;
using Magnum.Functions.Clusters.Operations;
using Microsoft.Azure.Functions.Worker;

namespace Magnum.Functions.Clusters.Delete;

/// <summary>Asks Heat to delete the cluster's stack, found by its derived name, so that one whose id was never saved goes too.</summary>
public sealed class DeleteStackActivity(OperationLoader loader, ClusterStacks stacks)
{
    /// <summary>Starts the deletion; waiting for it is a step of its own. Repeatable.</summary>
    [Function(nameof(DeleteStackActivity))]
    public async Task<StepResult> Run([ActivityTrigger] ClusterWork work, CancellationToken cancellation)
    {
        if (await loader.EnterAsync(work, cancellation) is not { } scope) return StepResult.Replaced;
        try
        {
            await stacks.DeleteAsync(scope, cancellation);
            return StepResult.Done;
        }
        catch (StepFailedException failed)
        {
            return StepResult.Failed(failed.Message);
        }
    }
}
