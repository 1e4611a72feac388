using Magnum.Data.Operations;
using Magnum.Functions.Clusters.Activities;
using Magnum.Functions.Clusters.Create;
using Magnum.Functions.Clusters.Operations;
using Microsoft.Azure.Functions.Worker;

namespace Magnum.Functions.Credentials;

/// <summary>
/// Makes a second trustee with a trust of the caller beside the first, which the nodes still use, and saves it as the
/// cluster's. The caller's token is forgotten with the save, and tells so by its absence that the step was done.
/// Next: <see cref="Delegation"/>.
/// </summary>
public sealed class RenewCredentialsActivity(
    OperationLoader loader, OperationStore operations, Delegation delegation, DelegationRemoval removal)
{
    /// <summary>Makes both and saves them. Repeatable: what an earlier run made and did not save is removed first.</summary>
    [Function(nameof(RenewCredentialsActivity))]
    public async Task<StepResult> Run([ActivityTrigger] ClusterWork work, CancellationToken cancellation)
    {
        if (await loader.EnterAsync(work, cancellation) is not { } scope) return StepResult.Replaced;
        if (scope.Operation.UserToken is null) return StepResult.Done;

        var name = TrusteeNames.Spare(scope.Cluster);
        await removal.RemoveAsync(scope, name, cancellation);
        var password = delegation.NewPassword();
        var made = await delegation.EnsureAsync(scope.Operation, name, password, cancellation);
        if (made.Failure is { } cause) return StepResult.Failed(cause);
        var saved = await operations.UpdateClusterAsync(work.OperationId, cluster =>
        {
            cluster.TrusteeUsername = name;
            cluster.TrusteePassword = password;
            cluster.TrusteeUserId = made.TrusteeId;
            cluster.TrustId = made.TrustId;
        }, wipeToken: true, cancellation);
        if (saved) return StepResult.Done;

        // A delete came in between and may have looked for the trustee before it was there.
        await removal.RemoveAsync(scope, name, cancellation);
        return StepResult.Replaced;
    }
}
