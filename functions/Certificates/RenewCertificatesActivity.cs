using Magnum.Certificates;
using Magnum.Data.Operations;
using Magnum.Functions.Clusters.Operations;
using Microsoft.Azure.Functions.Worker;

namespace Magnum.Functions.Certificates;

/// <summary>
/// Makes a new set of certificates, unless the request did so already: a set younger than the operation is the new one.
/// </summary>
public sealed class RenewCertificatesActivity(OperationLoader loader, OperationStore operations, ClusterCertificates certificates)
{
    /// <summary>Renews the set and saves the references. Repeatable.</summary>
    [Function(nameof(RenewCertificatesActivity))]
    public async Task<StepResult> Run([ActivityTrigger] ClusterWork work, CancellationToken cancellation)
    {
        if (await loader.EnterAsync(work, cancellation) is not { } scope) return StepResult.Replaced;
        var refs = await certificates.RenewAsync(scope.Cluster, scope.Operation.CreatedAt, cancellation);
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
