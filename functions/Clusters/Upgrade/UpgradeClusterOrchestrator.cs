using Magnum.Functions.Clusters.Operations;
using Magnum.Functions.Clusters.Update;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace Magnum.Functions.Clusters.Upgrade;

/// <summary>
/// Makes the stack what the new template says, and at the end the cluster one of that template.
/// Next: <see cref="ChangeSteps"/>, <see cref="UpgradedCluster"/>.
/// </summary>
public static class UpgradeClusterOrchestrator
{
    /// <summary>Runs the steps; the failure path writes UPDATE_FAILED with the cause. Each step may be repeated.</summary>
    [Function(nameof(UpgradeClusterOrchestrator))]
    public static Task Run([OrchestrationTrigger] TaskOrchestrationContext context) => context.RunAsync(async () =>
    {
        await context.TakeTurnAsync();
        await context.UpdateStackAsync();
        await context.CompleteAsync();
    });
}
