using Magnum.Drivers;
using Magnum.Functions.Clusters.Operations;
using Magnum.OpenStack;
using Magnum.OpenStack.Network;
using Magnum.OpenStack.Sessions;

namespace Magnum.Functions.Clusters.Create;

/// <summary>Finds the networks that a cluster names, by id or by name.</summary>
public sealed class StackNetworks(OpenStackClients clients)
{
    /// <summary>
    /// The ids, with the range of the fixed subnet. A fixed network without a named subnet brings its first IPv4 one.
    /// Throws <see cref="StepFailedException"/> naming what is not there.
    /// </summary>
    public async Task<ClusterNetworking> ResolveAsync(OperationScope scope, CloudSession session, CancellationToken cancellation)
    {
        var neutron = clients.Network(session);
        var external = scope.Template.ExternalNetworkId is { } wanted
            ? await NetworkAsync(neutron, wanted, external: true, cancellation)
            : throw new StepFailedException("the cluster template names no external network");
        if (scope.Cluster.FixedNetwork is not { } fixedName) return new ClusterNetworking(external.Id);

        var network = await NetworkAsync(neutron, fixedName, external: null, cancellation);
        var subnet = await SubnetAsync(neutron, network, scope.Cluster.FixedSubnet, cancellation);
        return new ClusterNetworking(external.Id, network.Id, subnet.Id, subnet.Cidr);
    }

    private static async Task<Network> NetworkAsync(INetworkApi neutron, string nameOrId, bool? external, CancellationToken cancellation)
    {
        var byId = await neutron.ListNetworksAsync(id: nameOrId, external: external, cancellationToken: cancellation);
        if (byId.Networks.Count > 0) return byId.Networks[0];
        var byName = await neutron.ListNetworksAsync(name: nameOrId, external: external, cancellationToken: cancellation);
        return byName.Networks.FirstOrDefault() ?? throw new StepFailedException($"the network {nameOrId} could not be found");
    }

    private static async Task<Subnet> SubnetAsync(INetworkApi neutron, Network network, string? nameOrId, CancellationToken cancellation)
    {
        var all = await neutron.ListSubnetsAsync(networkId: network.Id, cancellationToken: cancellation);
        var found = nameOrId is null
            ? all.Subnets.FirstOrDefault(subnet => subnet.Cidr?.Contains('.') == true)
            : all.Subnets.FirstOrDefault(subnet => subnet.Id == nameOrId || subnet.Name == nameOrId);
        return found ?? throw new StepFailedException($"the subnet {nameOrId ?? "(any, IPv4)"} could not be found in network {network.Name}");
    }
}
