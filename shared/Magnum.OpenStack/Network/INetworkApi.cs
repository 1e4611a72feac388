using Refit;

namespace Magnum.OpenStack.Network;

/// <summary>Neutron v2.0: checks of networks and the clean-up of floating IPs.</summary>
public interface INetworkApi
{
    /// <summary>Lists networks the project can see; each filter given must match.</summary>
    [Get("/networks")]
    Task<NetworkList> ListNetworksAsync(
        string? id = null,
        string? name = null,
        [AliasAs("router:external")] bool? external = null,
        CancellationToken cancellationToken = default);

    /// <summary>Lists subnets the project can see; each filter given must match.</summary>
    [Get("/subnets")]
    Task<SubnetList> ListSubnetsAsync(
        string? id = null,
        string? name = null,
        [AliasAs("network_id")] string? networkId = null,
        CancellationToken cancellationToken = default);

    /// <summary>Lists floating IPs, e.g. those of a port.</summary>
    [Get("/floatingips")]
    Task<FloatingIpList> ListFloatingIpsAsync(
        [AliasAs("port_id")] string? portId = null,
        [AliasAs("floating_ip_address")] string? address = null,
        [AliasAs("project_id")] string? projectId = null,
        CancellationToken cancellationToken = default);

    /// <summary>Releases a floating IP.</summary>
    [Delete("/floatingips/{id}")]
    Task DeleteFloatingIpAsync(string id, CancellationToken cancellationToken = default);
}
