using Magnum.Sandbox.State;

namespace Magnum.Sandbox.Network;

/// <summary>A Neutron floating IP.</summary>
public sealed record FloatingIpRow(string Id, string Address, string ProjectId, string NetworkId) : IRow
{
    /// <summary>The port it leads to; null while it is DOWN.</summary>
    public string? PortId { get; init; }

    /// <summary>The fixed address it leads to.</summary>
    public string? FixedAddress { get; init; }

    /// <summary>Free text; cloud providers mark their addresses here.</summary>
    public string Description { get; init; } = "";

    /// <summary>When it was made.</summary>
    public DateTimeOffset CreatedAt { get; init; }
}
