namespace Magnum.Drivers;

/// <summary>The networks of a cluster, by id.</summary>
/// <param name="ExternalNetworkId">Network of the floating addresses and of the router's gateway.</param>
/// <param name="FixedNetworkId">Existing network for the nodes; null to make one.</param>
/// <param name="FixedSubnetId">Existing subnet for the nodes, needed with <paramref name="FixedNetworkId"/>.</param>
/// <param name="FixedSubnetCidr">Range of the existing subnet, needed with it.</param>
public sealed record ClusterNetworking(
    string ExternalNetworkId, string? FixedNetworkId = null, string? FixedSubnetId = null, string? FixedSubnetCidr = null);
