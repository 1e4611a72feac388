using Magnum.Data.Operations;
using Magnum.Functions.Clusters.Operations;
using Microsoft.Azure.Functions.Worker;

namespace Magnum.Functions.Clusters.Create;

/// <summary>
/// Takes back what a failed create made before there was a stack: trust, trustee and certificates. A failed stack is kept
/// with all of them so that it can be looked at; deleting the cluster removes everything. Next: <see cref="CreateUndo"/>.
/// </summary>
public sealed class UndoCreateActivity(OperationLoader loader, OperationStore operations, CreateUndo undo)
{
    /// <summary>Removes both unless there is a stack, saved or not. Repeatable.</summary>
    [Function(nameof(UndoCreateActivity))]
    public async Task<StepResult> Run([ActivityTrigger] ClusterWork work, CancellationToken cancellation)
    {
        if (await loader.EnterAsync(work, cancellation) is not { } scope) return StepResult.Replaced;
        if (scope.Cluster.StackId is not null) return StepResult.Done;

        try
        {
            if (await undo.FindStackAsync(scope, cancellation) is { } stackId)
            {
                // Made, but the answer never arrived: it needs its delegation and certificates.
                await operations.UpdateClusterAsync(work.OperationId, cluster => cluster.StackId = stackId, cancellation);
                return StepResult.Done;
            }
        }
        catch (StepFailedException)
        {
            // The delete, which comes with a new token, will see.
            return StepResult.Done;
        }

        await undo.RemoveAsync(scope, cancellation);
        await operations.UpdateClusterAsync(work.OperationId, CreateUndo.Forget, cancellation);
        return StepResult.Done;
    }
}
