using Magnum.Sandbox.State;

namespace Magnum.Sandbox.Network;

/// <summary>A Neutron network.</summary>
public sealed record NetworkRow(string Id, string Name, string ProjectId) : IRow
{
    /// <summary>Whether floating IPs come from it (router:external).</summary>
    public bool External { get; init; }

    /// <summary>Whether every project sees it.</summary>
    public bool Shared { get; init; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset CreatedAt { get; init; }
}
