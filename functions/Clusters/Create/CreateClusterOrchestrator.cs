using Magnum.Functions.Clusters.Activities;
using Magnum.Functions.Clusters.Operations;
using Magnum.Functions.Clusters.Waiting;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace Magnum.Functions.Clusters.Create;

/// <summary>
/// Creates a cluster: the delegation and the certificates side by side, the Heat stack, its addresses, then Kubernetes.
/// The instance id is the operation's id; the step names are what a user sees as progress.
/// Next: the activities in this folder, <see cref="WaitOrchestrator"/>.
/// </summary>
public static class CreateClusterOrchestrator
{
    /// <summary>Runs the steps; one failure path writes CREATE_FAILED with the cause.</summary>
    [Function(nameof(CreateClusterOrchestrator))]
    public static Task Run([OrchestrationTrigger] TaskOrchestrationContext context) => context.RunAsync(
        async () =>
        {
            await Task.WhenAll(
                context.StepAsync(CreateClusterSteps.CreateTrust, nameof(CreateTrustActivity)),
                context.StepAsync(CreateClusterSteps.IssueCertificates, nameof(IssueCertificatesActivity)));
            await context.StepAsync(CreateClusterSteps.CreateStack, nameof(CreateStackActivity));
            await context.WaitAsync(CreateClusterSteps.WaitForStack, nameof(CheckStackActivity));
            await context.StepAsync(CreateClusterSteps.SaveAddresses, nameof(SaveAddressesActivity));
            await context.WaitAsync(CreateClusterSteps.WaitForKubernetes, nameof(CheckKubernetesActivity));
            await context.StepAsync(CreateClusterSteps.Complete, nameof(CompleteOperationActivity));
        },
        undo: nameof(UndoCreateActivity));
}
