using Magnum.Certificates;
using Magnum.Functions.Clusters.Activities;
using Magnum.Functions.Clusters.Operations;
using Microsoft.Azure.Functions.Worker;

namespace Magnum.Functions.Clusters.Create;

/// <summary>
/// Takes back what a failed create made before there was a stack: trust, trustee and certificates. A failed stack is kept
/// with all of them so that it can be looked at; deleting the cluster removes everything.
/// </summary>
public sealed class UndoCreateActivity(OperationLoader loader, DelegationRemoval delegation, ClusterCertificates certificates)
{
    /// <summary>Removes both unless the cluster has a stack. Repeatable.</summary>
    [Function(nameof(UndoCreateActivity))]
    public async Task<StepResult> Run([ActivityTrigger] ClusterWork work, CancellationToken cancellation)
    {
        if (await loader.EnterAsync(work, cancellation) is not { } scope) return StepResult.Replaced;
        if (scope.Cluster.StackId is not null) return StepResult.Done;

        await delegation.RemoveAsync(scope, cancellation);
        await certificates.DeleteAsync(scope.Cluster.Uuid, cancellation);
        return StepResult.Done;
    }
}
