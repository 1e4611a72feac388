using Magnum.Sandbox.State;

namespace Magnum.Sandbox.Identity;

/// <summary>An OS-TRUST trust: the trustor lets the trustee act on a project with some of his roles.</summary>
public sealed record TrustRow(string Id, string TrustorUserId, string TrusteeUserId, string ProjectId) : IRow
{
    /// <summary>Ids of the delegated roles.</summary>
    public IReadOnlyList<string> RoleIds { get; init; } = [];

    /// <summary>Whether tokens name the trustor instead of the trustee as their user.</summary>
    public bool Impersonation { get; init; }

    /// <summary>Whether the trustee may delegate further.</summary>
    public bool AllowRedelegation { get; init; }

    /// <summary>When the trust ends; null means never.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>How many tokens may still be taken; null means any number.</summary>
    public int? RemainingUses { get; init; }
}
