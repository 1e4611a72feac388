using Magnum.Certificates;
using Magnum.Data.Operations;
using Magnum.Functions.Clusters.Operations;
using Microsoft.Azure.Functions.Worker;

namespace Magnum.Functions.Clusters.Create;

/// <summary>Makes the cluster's three authorities and its client certificate, once: found by cluster and kind before they are made.</summary>
public sealed class IssueCertificatesActivity(OperationLoader loader, OperationStore operations, ClusterCertificates certificates)
{
    /// <summary>Issues what is missing and saves the references.</summary>
    [Function(nameof(IssueCertificatesActivity))]
    public async Task<StepResult> Run([ActivityTrigger] ClusterWork work, CancellationToken cancellation)
    {
        if (await loader.EnterAsync(work, cancellation) is not { } scope) return StepResult.Replaced;
        var refs = await certificates.EnsureAsync(scope.Cluster, cancellation);
        var saved = await operations.UpdateClusterAsync(work.OperationId, cluster =>
        {
            cluster.CaCertRef = refs.CaCertRef;
            cluster.EtcdCaCertRef = refs.EtcdCaCertRef;
            cluster.FrontProxyCaCertRef = refs.FrontProxyCaCertRef;
            cluster.MagnumCertRef = refs.MagnumCertRef;
        }, cancellation);
        return saved ? StepResult.Done : StepResult.Replaced;
    }
}
