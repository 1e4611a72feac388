using Magnum.Data.Operations;
using Magnum.Functions.Clusters.Activities;
using Magnum.Functions.Clusters.Operations;
using Microsoft.Azure.Functions.Worker;

namespace Magnum.Functions.Clusters.Create;

/// <summary>Asks Heat for the cluster's stack, whose name is derived from the cluster's uuid: a stack of that name is adopted, not made twice. Next: <see cref="ClusterStacks"/>.</summary>
public sealed class CreateStackActivity(OperationLoader loader, OperationStore operations, ClusterStacks stacks)
{
    /// <summary>Starts the stack and saves its id; waiting for it is a step of its own.</summary>
    [Function(nameof(CreateStackActivity))]
    public async Task<StepResult> Run([ActivityTrigger] ClusterWork work, CancellationToken cancellation)
    {
        if (await loader.EnterAsync(work, cancellation) is not { } scope) return StepResult.Replaced;
        if (scope.Cluster.StackId is not null) return StepResult.Done;

        string stackId;
        try
        {
            stackId = await stacks.EnsureAsync(scope, cancellation);
        }
        catch (StepFailedException failed)
        {
            return StepResult.Failed(failed.Message);
        }

        var saved = await operations.UpdateClusterAsync(work.OperationId, cluster =>
        {
            cluster.StackId = stackId;
            foreach (var group in cluster.NodeGroups) group.StackId = stackId;
        }, wipeToken: true, cancellation);
        // From here on the cluster acts with its own delegation.
        if (saved) return StepResult.Done;

        // A delete came in between and may have looked for the stack before it was there.
        await stacks.DeleteAsync(scope, cancellation);
        return StepResult.Replaced;
    }
}
