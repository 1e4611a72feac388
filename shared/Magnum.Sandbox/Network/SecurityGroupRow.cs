using Magnum.Sandbox.State;

namespace Magnum.Sandbox.Network;

/// <summary>A Neutron security group (without its rules).</summary>
public sealed record SecurityGroupRow(string Id, string Name, string ProjectId) : IRow
{
    /// <summary>Free text.</summary>
    public string Description { get; init; } = "";

    /// <summary>When it was made.</summary>
    public DateTimeOffset CreatedAt { get; init; }
}
