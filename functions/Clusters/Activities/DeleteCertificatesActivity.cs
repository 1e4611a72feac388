using Magnum.Certificates;
using Magnum.Functions.Clusters.Operations;
using Microsoft.Azure.Functions.Worker;

namespace Magnum.Functions.Clusters.Activities;

/// <summary>Removes all certificates and keys of the cluster. Repeatable.</summary>
public sealed class DeleteCertificatesActivity(OperationLoader loader, ClusterCertificates certificates)
{
    /// <summary>Deletes by cluster, not by reference, so that a half-saved set goes too.</summary>
    [Function(nameof(DeleteCertificatesActivity))]
    public async Task<StepResult> Run([ActivityTrigger] ClusterWork work, CancellationToken cancellation)
    {
        if (await loader.EnterAsync(work, cancellation) is not { } scope) return StepResult.Replaced;
        await certificates.DeleteAsync(scope.Cluster.Uuid, cancellation);
        return StepResult.Done;
    }
}
