using Magnum.Functions.Clusters.Activities;
using Magnum.Functions.Clusters.Create;
using Magnum.Functions.Clusters.Operations;
using Microsoft.Azure.Functions.Worker;

namespace Magnum.Functions.Credentials;

/// <summary>Takes back the trustee and the trust that no node uses any more. Repeatable. Next: <see cref="DelegationRemoval"/>.</summary>
public sealed class RemoveOldCredentialsActivity(OperationLoader loader, DelegationRemoval removal)
{
    /// <summary>Removes both; what is gone already is fine.</summary>
    [Function(nameof(RemoveOldCredentialsActivity))]
    public async Task<StepResult> Run([ActivityTrigger] ClusterWork work, CancellationToken cancellation)
    {
        if (await loader.EnterAsync(work, cancellation) is not { } scope) return StepResult.Replaced;
        await removal.RemoveAsync(scope, TrusteeNames.Spare(scope.Cluster), cancellation);
        return StepResult.Done;
    }
}
