using Magnum.Functions.Clusters.Operations;
using Magnum.Functions.Clusters.Update;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace Magnum.Functions.Credentials;

/// <summary>
/// Gives the cluster a new trustee and trust, brings them to all nodes, and takes the old ones back when no node uses them.
/// Next: <see cref="RenewCredentialsActivity"/>.
/// </summary>
public static class RotateCredentialsOrchestrator
{
    /// <summary>Runs the steps; the failure path writes UPDATE_FAILED with the cause. Each step may be repeated.</summary>
    [Function(nameof(RotateCredentialsOrchestrator))]
    public static Task Run([OrchestrationTrigger] TaskOrchestrationContext context) => context.RunAsync(async () =>
    {
        await context.TakeTurnAsync();
        await context.StepAsync(RotateCredentialsSteps.RenewCredentials, nameof(RenewCredentialsActivity));
        await context.UpdateStackAsync();
        await context.StepAsync(RotateCredentialsSteps.RemoveOldCredentials, nameof(RemoveOldCredentialsActivity));
        await context.CompleteAsync();
    });
}
