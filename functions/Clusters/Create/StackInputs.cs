using Magnum.Certificates;
using Magnum.Data.Secrets;
using Magnum.Drivers;
using Magnum.Functions.Clusters.Operations;
using Magnum.OpenStack;
using Magnum.OpenStack.Sessions;

namespace Magnum.Functions.Clusters.Create;

/// <summary>Collects what a driver needs to describe a stack: ids for names, endpoints that nodes reach, secrets in clear.</summary>
public sealed class StackInputs(
    StackNetworks networks, StackEndpoints endpoints, OpenStackClients clients, ClusterCertificates certificates, SecretProtector secrets)
{
    /// <summary>Builds the driver's input with <paramref name="session"/>'s eyes on the cloud.</summary>
    public async Task<DriverInput> BuildAsync(OperationScope scope, CloudSession session, CancellationToken cancellation)
    {
        var (_, cluster, template) = scope;
        var networking = networks.ResolveAsync(scope, session, cancellation);
        var keypair = KeypairAsync(cluster.Keypair, session, cancellation);
        var volumeType = VolumeTypeAsync(session, cancellation);
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
        };
    }

    private async Task<string?> KeypairAsync(string? name, CloudSession session, CancellationToken cancellation)
    {
        if (name is null) return null;
        try
        {
            return (await clients.Compute(session).GetKeypairAsync(name, cancellation)).Keypair.PublicKey;
        }
        catch (OpenStackException exception) when (exception.IsNotFound)
        {
            throw new StepFailedException($"the keypair {name} could not be found");
        }
    }

    // Cinder's first type, as upstream takes it; a cloud without Cinder can still have clusters without volumes.
    private async Task<string?> VolumeTypeAsync(CloudSession session, CancellationToken cancellation)
    {
        if (!session.HasService("block-storage")) return null;
        var types = await clients.BlockStorage(session).ListVolumeTypesAsync(cancellation);
        return types.VolumeTypes.FirstOrDefault()?.Name;
    }
}
