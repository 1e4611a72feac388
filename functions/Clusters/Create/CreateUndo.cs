using Magnum.Certificates;
using Magnum.Domain.Clusters;
using Magnum.Functions.Clusters.Activities;
using Magnum.Functions.Clusters.Operations;

namespace Magnum.Functions.Clusters.Create;

/// <summary>What a create without a stack leaves, and its removal.</summary>
public sealed class CreateUndo(ClusterStacks stacks, DelegationRemoval delegation, ClusterCertificates certificates)
{
    /// <summary>
    /// Id of a stack that Heat has for the cluster although none was saved; null when there is none.
    /// Throws <see cref="StepFailedException"/> when there is nobody to ask as: then there may be one.
    /// </summary>
    public async Task<string?> FindStackAsync(OperationScope scope, CancellationToken cancellation) =>
        (await stacks.FindAsync(scope, cancellation))?.Id;

    /// <summary>Removes trust, trustee, certificates and keys.</summary>
    public async Task RemoveAsync(OperationScope scope, CancellationToken cancellation)
    {
        await delegation.RemoveAsync(scope, cancellation);
        await certificates.DeleteAsync(scope.Cluster.Uuid, cancellation);
    }

    /// <summary>Clears the references to what was removed.</summary>
    public static void Forget(Cluster cluster)
    {
        cluster.TrustId = cluster.TrusteeUserId = cluster.TrusteeUsername = null;
        cluster.TrusteePassword = null;
        cluster.CaCertRef = cluster.EtcdCaCertRef = cluster.FrontProxyCaCertRef = cluster.MagnumCertRef = null;
    }
}
