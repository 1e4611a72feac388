using Magnum.Functions.Clusters.Operations;
using Magnum.Functions.Clusters.Update;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace Magnum.Functions.NodeGroups;

/// <summary>
/// Brings new labels and taints of a node group to its nodes. Next: <see cref="ChangeSteps"/>.
/// </summary>
public static class UpdateNodeGroupOrchestrator
{
    /// <summary>Runs the steps; the failure path writes UPDATE_FAILED with the cause. Each step may be repeated.</summary>
    [Function(nameof(UpdateNodeGroupOrchestrator))]
    public static Task Run([OrchestrationTrigger] TaskOrchestrationContext context) => context.RunAsync(async () =>
    {
        await context.TakeTurnAsync();
        await context.UpdateStackAsync();
        await context.CompleteAsync();
    });
}
