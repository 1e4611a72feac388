using Magnum.Data.Operations;
using Magnum.Functions.Clusters.Operations;
using Microsoft.Azure.Functions.Worker;

namespace Magnum.Functions.Clusters.Waiting;

/// <summary>
/// Asks the cluster's own API whether it and all nodes are ready, and keeps the answer as the cluster's health. It never
/// fails the cluster: Heat decides about the stack, this decides about health. Next: <see cref="KubernetesReadiness"/>.
/// </summary>
public sealed class CheckKubernetesActivity(OperationLoader loader, OperationStore operations, KubernetesReadiness readiness)
{
    /// <summary>Done when ready, when it cannot be reached by design, or when its time is up.</summary>
    [Function(nameof(CheckKubernetesActivity))]
    public async Task<PollResult> Run([ActivityTrigger] PollWork work, CancellationToken cancellation)
    {
        if (await loader.EnterAsync(work.AsStep(), cancellation) is not { } scope) return PollResult.Replaced;
        var answer = await readiness.AskAsync(scope.Cluster, work.WaitingSince, cancellation);
        if (answer.AskAgain) return PollResult.Waiting;

        var saved = await operations.UpdateClusterAsync(work.OperationId, cluster =>
        {
            cluster.HealthStatus = answer.Status;
            cluster.HealthStatusReason = new Dictionary<string, string>(answer.Reason);
            cluster.CoeVersion = answer.Version ?? cluster.CoeVersion;
        }, cancellation);
        return saved ? PollResult.Done : PollResult.Replaced;
    }
}
