using Magnum.Functions.Clusters.Operations;
using Microsoft.DurableTask;

namespace Magnum.Functions.Clusters.Waiting;

/// <summary>How an orchestrator waits in a named step.</summary>
public static class OperationWaits
{
    /// <summary>
    /// Sets the custom status to the step's name and waits until <paramref name="activity"/> says that it is over. Throws
    /// as <see cref="OperationSteps.StepAsync"/> does. Next: <see cref="WaitOrchestrator"/>.
    /// </summary>
    public static async Task WaitAsync(this TaskOrchestrationContext context, string step, string activity)
    {
        context.SetCustomStatus(step);
        OperationSteps.Check(await context.CallSubOrchestratorAsync<StepResult>(
            nameof(WaitOrchestrator),
            new WaitInput(activity, new PollWork(context.InstanceId, step, context.CurrentUtcDateTime)),
            new SubOrchestrationOptions(instanceId: $"{context.InstanceId}:{step}")));
    }
}
