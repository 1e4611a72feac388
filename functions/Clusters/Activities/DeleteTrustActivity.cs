using Magnum.Functions.Clusters.Operations;
using Microsoft.Azure.Functions.Worker;

namespace Magnum.Functions.Clusters.Activities;

/// <summary>Takes back the cluster's identity: its trust, then its trustee. Repeatable. Next: <see cref="DelegationRemoval"/>.</summary>
public sealed class DeleteTrustActivity(OperationLoader loader, DelegationRemoval removal)
{
    /// <summary>Removes both; what is gone already is fine.</summary>
    [Function(nameof(DeleteTrustActivity))]
    public async Task<StepResult> Run([ActivityTrigger] ClusterWork work, CancellationToken cancellation)
    {
        if (await loader.EnterAsync(work, cancellation) is not { } scope) return StepResult.Replaced;
        await removal.RemoveAsync(scope, cancellation);
        return StepResult.Done;
    }
}
