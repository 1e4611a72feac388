using Magnum.Sandbox.State;

namespace Magnum.Sandbox.Network;

/// <summary>A Neutron subnet.</summary>
public sealed record SubnetRow(string Id, string Name, string ProjectId, string NetworkId, string Cidr) : IRow
{
    /// <summary>Address of the gateway.</summary>
    public string? GatewayIp { get; init; }

    /// <summary>Name servers handed out by DHCP.</summary>
    public IReadOnlyList<string> DnsNameservers { get; init; } = [];

    /// <summary>4 or 6.</summary>
    public int IpVersion => Cidr.Contains(':') ? 6 : 4;

    /// <summary>When it was made.</summary>
    public DateTimeOffset CreatedAt { get; init; }
}
