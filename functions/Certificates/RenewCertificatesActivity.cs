using Magnum.Functions.Clusters.Operations;
using Microsoft.Azure.Functions.Worker;

namespace Magnum.Functions.Certificates;

/// <summary>
/// Makes a new set of certificates, unless the request did so already: a set younger than the operation is the new one.
/// Next: <see cref="CertificateRenewal"/>.
/// </summary>
public sealed class RenewCertificatesActivity(OperationLoader loader, CertificateRenewal renewal)
{
    /// <summary>Renews the set and saves the references. Repeatable.</summary>
    [Function(nameof(RenewCertificatesActivity))]
    public async Task<StepResult> Run([ActivityTrigger] ClusterWork work, CancellationToken cancellation)
    {
        if (await loader.EnterAsync(work, cancellation) is not { } scope) return StepResult.Replaced;
        return await renewal.RenewAsync(scope.Cluster, scope.Operation, cancellation) ? StepResult.Done : StepResult.Replaced;
    }
}
