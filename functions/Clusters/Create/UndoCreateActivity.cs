using Magnum.Certificates;
using Magnum.Data.Operations;
using Magnum.Domain.Clusters;
using Magnum.Functions.Clusters.Activities;
using Magnum.Functions.Clusters.Operations;
using Microsoft.Azure.Functions.Worker;

namespace Magnum.Functions.Clusters.Create;

/// <summary>
/// Takes back what a failed create made before there was a stack: trust, trustee and certificates. A failed stack is kept
/// with all of them so that it can be looked at; deleting the cluster removes everything.
/// </summary>
public sealed class UndoCreateActivity(
    OperationLoader loader, OperationStore operations, ClusterStacks stacks, DelegationRemoval delegation, ClusterCertificates certificates)
{
    /// <summary>Removes both unless there is a stack, saved or not. Repeatable.</summary>
    [Function(nameof(UndoCreateActivity))]
    public async Task<StepResult> Run([ActivityTrigger] ClusterWork work, CancellationToken cancellation)
    {
        if (await loader.EnterAsync(work, cancellation) is not { } scope) return StepResult.Replaced;
        if (scope.Cluster.StackId is not null) return StepResult.Done;

        try
        {
            if (await stacks.FindAsync(scope, cancellation) is { } stack)
            {
                // Made, but the answer never arrived: it needs its delegation and certificates.
                await operations.UpdateClusterAsync(work.OperationId, cluster => cluster.StackId = stack.Id, cancellation);
                return StepResult.Done;
            }
        }
        catch (StepFailedException)
        {
            // Nobody to ask as, so there may be one: the delete, which comes with a new token, will see.
            return StepResult.Done;
        }

        await delegation.RemoveAsync(scope, cancellation);
        await certificates.DeleteAsync(scope.Cluster.Uuid, cancellation);
        await operations.UpdateClusterAsync(work.OperationId, Forget, cancellation);
        return StepResult.Done;
    }

    private static void Forget(Cluster cluster)
    {
        cluster.TrustId = cluster.TrusteeUserId = cluster.TrusteeUsername = null;
        cluster.TrusteePassword = null;
        cluster.CaCertRef = cluster.EtcdCaCertRef = cluster.FrontProxyCaCertRef = cluster.MagnumCertRef = null;
    }
}
