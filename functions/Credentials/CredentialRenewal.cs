using Magnum.Data.Operations;
using Magnum.Functions.Clusters.Activities;
using Magnum.Functions.Clusters.Create;
using Magnum.Functions.Clusters.Operations;

namespace Magnum.Functions.Credentials;

/// <summary>
/// A second trustee with a trust of the caller beside the first, which the nodes still use. The caller's token is forgotten
/// when they are saved, and tells so by its absence that it was done. Next: <see cref="Delegation"/>.
/// </summary>
public sealed class CredentialRenewal(OperationStore operations, Delegation delegation, DelegationRemoval removal)
{
    /// <summary>Makes both and saves them as the cluster's. Repeatable: what an earlier run made and did not save is removed first.</summary>
    public async Task<StepResult> RenewAsync(OperationScope scope, CancellationToken cancellation)
    {
        if (scope.Operation.UserToken is null) return StepResult.Done;

        var name = TrusteeNames.Spare(scope.Cluster);
        await removal.RemoveAsync(scope, name, cancellation);
        var password = delegation.NewPassword();
        var made = await delegation.EnsureAsync(scope.Operation, name, password, cancellation);
        if (made.Failure is { } cause) return StepResult.Failed(cause);
        var saved = await operations.UpdateClusterAsync(scope.Operation.Id, cluster =>
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
