using Magnum.Sandbox.State;

namespace Magnum.Sandbox.Network;

/// <summary>A Neutron port.</summary>
public sealed record PortRow(string Id, string Name, string ProjectId, string NetworkId) : IRow
{
    /// <summary>Subnet of its address.</summary>
    public string? SubnetId { get; init; }

    /// <summary>Its address.</summary>
    public string? FixedAddress { get; init; }

    /// <summary>Id of the server or router it belongs to; empty when free.</summary>
    public string DeviceId { get; init; } = "";

    /// <summary>Kind of that device, such as "compute:nova".</summary>
    public string DeviceOwner { get; init; } = "";

    /// <summary>When it was made.</summary>
    public DateTimeOffset CreatedAt { get; init; }
}
