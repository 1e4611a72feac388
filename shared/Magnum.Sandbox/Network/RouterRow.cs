using Magnum.Sandbox.State;

namespace Magnum.Sandbox.Network;

/// <summary>A Neutron router.</summary>
public sealed record RouterRow(string Id, string Name, string ProjectId) : IRow
{
    /// <summary>The external network it leads to, if any.</summary>
    public string? ExternalNetworkId { get; init; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset CreatedAt { get; init; }
}
