using Magnum.Certificates;
using Magnum.Data.Operations;
using Magnum.Domain.Clusters;
using Magnum.Domain.Faults;
using Magnum.Domain.Operations;

namespace Magnum.Functions.Certificates;

/// <summary>Makes a cluster's set of certificates anew, once for each operation that asks for it.</summary>
public sealed class CertificateRenewal(OperationStore operations, ClusterCertificates certificates)
{
    /// <summary>Accepts the operation, 400 when the cluster's status does not allow it, and renews at once.</summary>
    public async Task AcceptAsync(Cluster cluster, Operation operation, CancellationToken cancellation)
    {
        await operations.AcceptChangeAsync(
            cluster.Uuid,
            operation,
            row => ClusterStatusRules.Updatable(row.Status) ? true : throw Faults.WrongStatus(row.Status?.ToWire() ?? "None"),
            cancellation);
        // Should this fail, the operation, which is stored by now, does it.
        await RenewAsync(cluster, operation, cancellation);
    }

    /// <summary>Renews the set unless it is younger than the operation. False when the operation was replaced. Repeatable.</summary>
    public async Task<bool> RenewAsync(Cluster cluster, Operation operation, CancellationToken cancellation)
    {
        var refs = await certificates.RenewAsync(cluster, operation.CreatedAt, cancellation);
        return await operations.UpdateClusterAsync(operation.Id, row =>
        {
            row.CaCertRef = refs.CaCertRef;
            row.EtcdCaCertRef = refs.EtcdCaCertRef;
            row.FrontProxyCaCertRef = refs.FrontProxyCaCertRef;
            row.MagnumCertRef = refs.MagnumCertRef;
        }, cancellation);
    }
}
