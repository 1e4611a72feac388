using Magnum.Data.Queries;
using Magnum.Domain.Faults;
using Magnum.Domain.Operations;
using Magnum.Functions.Clusters.Operations;
using Magnum.Functions.Http.Policies;
using Magnum.Functions.Http.Requests;

namespace Magnum.Functions.Certificates;

/// <summary>Gives a cluster new authorities, with the checks in the order of the contract.</summary>
public sealed class CertificateRotation(
    RequestContext request, PolicyGate policy, ClusterQueries clusters, CertificateRenewal renewal, CallerOperations made)
{
    /// <summary>Accepts the rotation and makes the new certificates, which the nodes get later.</summary>
    internal async Task<Operation> AcceptAsync(string ident, CancellationToken cancellation)
    {
        var cluster = await clusters.GetAsync(request.Caller.OwnProject, ident, cancellation);
        policy.Enforce(PolicyTarget.Of(cluster));
        if (cluster.Template!.TlsDisabled) throw CertificateFaults.NoTls();
        var operation = made.New(OperationKind.RotateCertificates, cluster.Uuid, cluster.ProjectId);
        await renewal.AcceptAsync(cluster, operation, cancellation);
        return operation;
    }
}
