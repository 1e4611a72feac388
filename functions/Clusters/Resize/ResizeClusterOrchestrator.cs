using Magnum.Functions.Clusters.Operations;
using Magnum.Functions.Clusters.Update;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace Magnum.Functions.Clusters.Resize;

/// <summary>
/// Gives a node group the number of nodes that was asked for; a failure gives the row the number of before.
/// Next: <see cref="ChangeSteps"/>.
/// </summary>
public static class ResizeClusterOrchestrator
{
    /// <summary>Runs the steps; the failure path writes UPDATE_FAILED with the cause. Each step may be repeated.</summary>
    [Function(nameof(ResizeClusterOrchestrator))]
    public static Task Run([OrchestrationTrigger] TaskOrchestrationContext context) => context.RunAsync(async () =>
    {
        await context.TakeTurnAsync();
        await context.UpdateStackAsync();
        await context.CompleteAsync();
    });
}
