using System.Text.Json.Serialization;

namespace Magnum.OpenStack.Network;

/// <summary>A list of networks.</summary>
/// <param name="Networks">The networks that match.</param>
public sealed record NetworkList(IReadOnlyList<Network> Networks);

/// <summary>A network.</summary>
/// <param name="Id">The network's id.</param>
/// <param name="Name">Its name; not unique.</param>
/// <param name="External">Whether floating IPs come from it.</param>
/// <param name="Subnets">The ids of its subnets.</param>
public sealed record Network(
    string Id,
    string Name,
    [property: JsonPropertyName("router:external")] bool External = false,
    IReadOnlyList<string>? Subnets = null);

/// <summary>A list of subnets.</summary>
/// <param name="Subnets">The subnets that match.</param>
public sealed record SubnetList(IReadOnlyList<Subnet> Subnets);

/// <summary>A subnet.</summary>
/// <param name="Id">The subnet's id.</param>
/// <param name="Name">Its name; not unique.</param>
/// <param name="NetworkId">The network it is on.</param>
/// <param name="Cidr">Its address range.</param>
public sealed record Subnet(string Id, string Name, string NetworkId, string? Cidr = null);

/// <summary>A list of floating IPs.</summary>
/// <param name="Floatingips">The floating IPs that match.</param>
public sealed record FloatingIpList(IReadOnlyList<FloatingIp> Floatingips);

/// <summary>A floating IP.</summary>
/// <param name="Id">Its id.</param>
/// <param name="FloatingIpAddress">The public address.</param>
/// <param name="FixedIpAddress">The private address behind it.</param>
/// <param name="PortId">The port it leads to; null when free.</param>
/// <param name="Description">Free text; Kubernetes names the service that made it.</param>
public sealed record FloatingIp(
    string Id,
    string FloatingIpAddress,
    string? FixedIpAddress = null,
    string? PortId = null,
    string? Description = null);
