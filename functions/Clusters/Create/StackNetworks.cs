using Magnum.Domain.Clusters;
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
    /// The ids, with the range of the fixed subnet. A fixed network without a named subnet brings its first IPv4 one, a fixed
    /// subnet without a named network the one that it is on.
    /// Throws <see cref="StepFailedException"/> naming what is not there.
    /// </summary>
    public async Task<ClusterNetworking> ResolveAsync(OperationScope scope, CloudSession session, CancellationToken cancellation)
    {
        var neutron = clients.Network(session);
        var external = scope.Template.ExternalNetworkId is { } wanted
            ? await NetworkAsync(neutron, wanted, external: true, cancellation)
            : throw new StepFailedException("the cluster template names no external network");
        return await NodeSubnetAsync(neutron, scope.Cluster, cancellation) is { } subnet
            ? new ClusterNetworking(external.Id, subnet.NetworkId, subnet.Id, subnet.Cidr)
            : new ClusterNetworking(external.Id);
    }

    private static async Task<Subnet?> NodeSubnetAsync(INetworkApi neutron, Cluster cluster, CancellationToken cancellation)
    {
        if (cluster.FixedNetwork is not { } fixedName) return cluster.FixedSubnet is { } alone ? await SubnetAsync(neutron, alone, cancellation) : null;
        var network = await NetworkAsync(neutron, fixedName, external: null, cancellation);
        return await SubnetAsync(neutron, network, cluster.FixedSubnet, cancellation);
    }

    private static async Task<Network> NetworkAsync(INetworkApi neutron, string nameOrId, bool? external, CancellationToken cancellation)
    {
        var byId = await neutron.ListNetworksAsync(id: nameOrId, external: external, cancellationToken: cancellation);
        if (byId.Networks.Count > 0) return byId.Networks[0];
        var byName = await neutron.ListNetworksAsync(name: nameOrId, external: external, cancellationToken: cancellation);
        return byName.Networks.FirstOrDefault() ?? throw new StepFailedException($"the network {nameOrId} could not be found");
    }

    private static async Task<Subnet> SubnetAsync(INetworkApi neutron, string nameOrId, CancellationToken cancellation)
    {
        var byId = await neutron.ListSubnetsAsync(id: nameOrId, cancellationToken: cancellation);
        if (byId.Subnets.Count > 0) return byId.Subnets[0];
        var byName = await neutron.ListSubnetsAsync(name: nameOrId, cancellationToken: cancellation);
        return byName.Subnets.FirstOrDefault() ?? throw new StepFailedException($"the subnet {nameOrId} could not be found");
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
