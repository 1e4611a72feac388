using System.Security.Cryptography;
using Magnum.Data.Secrets;
using Magnum.Drivers;
using Magnum.Functions.Clusters.Operations;
using Magnum.OpenStack;
using Magnum.OpenStack.Network;
using Magnum.OpenStack.Sessions;
using Microsoft.Extensions.Options;

namespace Magnum.Functions.Clusters.Create;

/// <summary>Collects what a driver needs to describe a stack: ids for names, endpoints that nodes reach, secrets in clear.</summary>
public sealed class StackInputs(
    KeystoneSessions sessions, IOptions<KeystoneOptions> options, OpenStackClients clients, SecretProtector secrets)
{
    private const int ServiceAccountKeyBits = 2048;

    /// <summary>Builds the driver's input with <paramref name="session"/>'s eyes on the cloud.</summary>
    public async Task<DriverInput> BuildAsync(OperationScope scope, CloudSession session, CancellationToken cancellation)
    {
        var (_, cluster, template) = scope;
        var networking = NetworkingAsync(scope, session, cancellation);
        var keypair = KeypairAsync(cluster.Keypair, session, cancellation);
        var admin = sessions.TrusteeDomainAdminAsync(cancellation);
        await Task.WhenAll(networking, keypair, admin);

        return new DriverInput
        {
            Cluster = cluster,
            Template = template,
            NodeGroups = cluster.NodeGroups,
            Trustee = new TrusteeCredentials(
                (await admin).DomainId!, cluster.TrusteeUserId!, cluster.TrusteeUsername!,
                secrets.Unprotect(cluster.TrusteePassword!), cluster.TrustId!),
            Cloud = new CloudEndpoints(session.Endpoint("container-infra"), session.Endpoint("identity"), options.Value.RegionName),
            Networking = await networking,
            ServiceAccounts = NewServiceAccountKeys(),
            KeypairPublicKey = await keypair,
        };
    }

    private async Task<ClusterNetworking> NetworkingAsync(OperationScope scope, CloudSession session, CancellationToken cancellation)
    {
        var network = clients.Network(session);
        var external = await FindNetworkAsync(network, scope.Template.ExternalNetworkId, external: true, cancellation)
            ?? throw new StepFailedException($"the external network {scope.Template.ExternalNetworkId ?? "(none in the cluster template)"} could not be found");
        var fixedNetwork = await FindNetworkAsync(network, scope.Cluster.FixedNetwork, external: null, cancellation);
        if (scope.Cluster.FixedNetwork is { } wanted && fixedNetwork is null)
            throw new StepFailedException($"the fixed network {wanted} could not be found");

        var subnet = await FindSubnetAsync(network, scope.Cluster.FixedSubnet, cancellation);
        if (scope.Cluster.FixedSubnet is { } wantedSubnet && subnet is null)
            throw new StepFailedException($"the fixed subnet {wantedSubnet} could not be found");
        return new ClusterNetworking(external.Id, fixedNetwork?.Id, subnet?.Id, subnet?.Cidr);
    }

    private static async Task<Network?> FindNetworkAsync(INetworkApi network, string? nameOrId, bool? external, CancellationToken cancellation)
    {
        if (nameOrId is null) return null;
        var byId = await network.ListNetworksAsync(id: nameOrId, external: external, cancellationToken: cancellation);
        if (byId.Networks.Count > 0) return byId.Networks[0];
        return (await network.ListNetworksAsync(name: nameOrId, external: external, cancellationToken: cancellation)).Networks.FirstOrDefault();
    }

    private static async Task<Subnet?> FindSubnetAsync(INetworkApi network, string? nameOrId, CancellationToken cancellation)
    {
        if (nameOrId is null) return null;
        var byId = await network.ListSubnetsAsync(id: nameOrId, cancellationToken: cancellation);
        if (byId.Subnets.Count > 0) return byId.Subnets[0];
        return (await network.ListSubnetsAsync(name: nameOrId, cancellationToken: cancellation)).Subnets.FirstOrDefault();
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

    private static ServiceAccountKeys NewServiceAccountKeys()
    {
        using var key = RSA.Create(ServiceAccountKeyBits);
        return new ServiceAccountKeys(key.ExportSubjectPublicKeyInfoPem(), key.ExportRSAPrivateKeyPem());
    }
}
