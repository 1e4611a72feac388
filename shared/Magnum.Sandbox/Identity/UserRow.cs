using Magnum.Sandbox.State;

namespace Magnum.Sandbox.Identity;

/// <summary>A Keystone user. The password is kept as given: this cloud guards nothing of worth.</summary>
public sealed record UserRow(string Id, string Name, string DomainId, string? Password) : IRow
{
    /// <summary>Whether the user may log in.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>The project that clients take when none is named.</summary>
    public string? DefaultProjectId { get; init; }

    /// <summary>Free text.</summary>
    public string? Description { get; init; }

    /// <summary>Mail address.</summary>
    public string? Email { get; init; }
}
