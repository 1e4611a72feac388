using Magnum.Functions.Clusters.Operations;
using Magnum.Functions.Clusters.Update;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace Magnum.Functions.NodeGroups;

/// <summary>
/// Takes the nodes of a node group out of the cluster's stack, and at the end its row away.
/// Next: <see cref="ChangeSteps"/>.
/// </summary>
public static class DeleteNodeGroupOrchestrator
{
    /// <summary>Runs the steps; the failure path writes UPDATE_FAILED with the cause. Each step may be repeated.</summary>
    [Function(nameof(DeleteNodeGroupOrchestrator))]
    public static Task Run([OrchestrationTrigger] TaskOrchestrationContext context) => context.RunAsync(async () =>
    {
        await context.TakeTurnAsync();
        await context.UpdateStackAsync();
        await context.CompleteAsync();
    });
}
