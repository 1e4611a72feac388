using Magnum.Data.Operations;
using Magnum.Functions.Clusters.Operations;
using Microsoft.Azure.Functions.Worker;

namespace Magnum.Functions.Clusters.Create;

/// <summary>
/// Gives the cluster an identity of its own: a trustee user in the trustee domain, and a trust by which the caller lets it
/// act in his name. The trustee's password is saved before the user is made, and both are looked up first, so the step can
/// run again after any interruption. Next: <see cref="Delegation"/>.
/// </summary>
public sealed class CreateTrustActivity(OperationLoader loader, OperationStore operations, Delegation delegation)
{
    /// <summary>Makes what is missing and saves the ids.</summary>
    [Function(nameof(CreateTrustActivity))]
    public async Task<StepResult> Run([ActivityTrigger] ClusterWork work, CancellationToken cancellation)
    {
        if (await loader.EnterAsync(work, cancellation) is not { } scope) return StepResult.Replaced;
        if (scope.Cluster.TrustId is not null) return StepResult.Done;

        if (scope.Cluster.TrusteePassword is null)
        {
            var name = TrusteeNames.First(scope.Cluster);
            var password = delegation.NewPassword();
            var kept = await operations.UpdateClusterAsync(work.OperationId, cluster =>
            {
                cluster.TrusteeUsername = name;
                cluster.TrusteePassword ??= password;
            }, cancellation);
            if (!kept || await loader.EnterAsync(work, cancellation) is not { } again) return StepResult.Replaced;
            scope = again;
        }

        var made = await delegation.EnsureAsync(scope.Operation, scope.Cluster.TrusteeUsername!, scope.Cluster.TrusteePassword!, cancellation);
        if (made.Failure is { } cause) return StepResult.Failed(cause);
        var saved = await operations.UpdateClusterAsync(work.OperationId, cluster =>
        {
            cluster.TrusteeUserId = made.TrusteeId;
            cluster.TrustId = made.TrustId;
        }, cancellation);
        return saved ? StepResult.Done : StepResult.Replaced;
    }
}
