using Magnum.Functions.Clusters.Activities;
using Magnum.Functions.Clusters.Operations;
using Magnum.Functions.Clusters.Waiting;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace Magnum.Functions.Clusters.Delete;

/// <summary>
/// Deletes a cluster in the reverse order of its making: whatever still works on it is stopped, then the load balancers
/// that Kubernetes made, the stack, the delegation, the certificates and at last the rows.
/// Next: the activities in this folder and in <c>Activities</c>, <see cref="WaitOrchestrator"/>.
/// </summary>
public static class DeleteClusterOrchestrator
{
    /// <summary>Runs the steps; one failure path writes DELETE_FAILED with the cause. Each step may be repeated.</summary>
    [Function(nameof(DeleteClusterOrchestrator))]
    public static Task Run([OrchestrationTrigger] TaskOrchestrationContext context) => context.RunAsync(async () =>
    {
        await context.WaitAsync(DeleteClusterSteps.StopOtherOperations, nameof(StopOtherOperationsActivity));
        await context.WaitAsync(DeleteClusterSteps.DeleteLoadBalancers, nameof(DeleteLoadBalancersActivity));
        await context.StepAsync(DeleteClusterSteps.DeleteStack, nameof(DeleteStackActivity));
        await context.WaitAsync(DeleteClusterSteps.WaitForStack, nameof(CheckStackDeletedActivity));
        await context.StepAsync(DeleteClusterSteps.DeleteTrust, nameof(DeleteTrustActivity));
        await context.StepAsync(DeleteClusterSteps.DeleteCertificates, nameof(DeleteCertificatesActivity));
        await context.StepAsync(DeleteClusterSteps.RemoveCluster, nameof(RemoveClusterActivity));
    });
}
