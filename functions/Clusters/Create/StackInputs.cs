using Magnum.Certificates;
using Magnum.Data.Secrets;
using Magnum.Drivers;
using Magnum.Functions.Clusters.Activities;
using Magnum.Functions.Clusters.Operations;
using Magnum.OpenStack.Sessions;

namespace Magnum.Functions.Clusters.Create;

/// <summary>Collects what a driver needs to describe a stack: ids for names, endpoints that nodes reach, secrets in clear.</summary>
public sealed class StackInputs(
    StackNetworks networks, StackEndpoints endpoints, StackNodes nodes, ClusterCertificates certificates, SecretProtector secrets)
{
    /// <summary>Builds the driver's input with <paramref name="session"/>'s eyes on the cloud.</summary>
    public async Task<DriverInput> BuildAsync(OperationScope scope, CloudSession session, CancellationToken cancellation)
    {
        var (_, cluster, template) = scope;
        var networking = networks.ResolveAsync(scope, session, cancellation);
        var keypair = nodes.KeypairAsync(cluster.Keypair, session, cancellation);
        var volumeType = nodes.VolumeTypeAsync(session, cancellation);
        var domain = endpoints.TrusteeDomainAsync(cancellation);
        await Task.WhenAll(networking, keypair, volumeType, domain);
        var (publicKey, privateKey) = await certificates.GetServiceAccountKeysAsync(cluster, cancellation);

        return new DriverInput
        {
            Cluster = cluster,
            Template = template,
            NodeGroups = [.. cluster.NodeGroups.Where(group => !LeavingNodeGroups.Has(scope.Operation, group))],
            NodesToRemove = scope.Operation.Input is { NodeGroupUuid: { } shrinking, NodesToRemove: { Count: > 0 } leaving }
                ? new Dictionary<string, IReadOnlyList<string>> { [shrinking] = leaving }
                : new Dictionary<string, IReadOnlyList<string>>(),
            Trustee = new TrusteeCredentials(
                await domain, cluster.TrusteeUserId!, cluster.TrusteeUsername!, secrets.Unprotect(cluster.TrusteePassword!), cluster.TrustId!),
            Cloud = endpoints.Of(session),
            Networking = await networking,
            ServiceAccounts = new ServiceAccountKeys(publicKey, privateKey),
            KeypairPublicKey = await keypair,
            DefaultVolumeType = await volumeType,
            DefaultBootVolumeSize = nodes.BootVolumeSize(scope.Operation.Kind),
        };
    }
}
