using Magnum.Functions.Clusters.Operations;
using Magnum.Functions.Clusters.Update;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace Magnum.Functions.Certificates;

/// <summary>
/// Brings new authorities and the certificates that they issue to all nodes. Next: <see cref="RenewCertificatesActivity"/>.
/// </summary>
public static class RotateCertificatesOrchestrator
{
    /// <summary>Runs the steps; the failure path writes UPDATE_FAILED with the cause. Each step may be repeated.</summary>
    [Function(nameof(RotateCertificatesOrchestrator))]
    public static Task Run([OrchestrationTrigger] TaskOrchestrationContext context) => context.RunAsync(async () =>
    {
        await context.TakeTurnAsync();
        await context.StepAsync(RotateCertificatesSteps.RenewCertificates, nameof(RenewCertificatesActivity));
        await context.UpdateStackAsync();
        await context.CompleteAsync();
    });
}
