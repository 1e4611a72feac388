using Magnum.Sandbox.State;

namespace Magnum.Sandbox.Identity;

/// <summary>A token as issued, with what it stands for at the moment it is looked at.</summary>
internal sealed record SandboxToken(string Id, string UserId) : IRow
{
    public IReadOnlyList<string> Methods { get; init; } = ["password"];

    public string? ProjectId { get; init; }

    public string? DomainId { get; init; }

    public bool IsSystemScoped { get; init; }

    public string? TrustId { get; init; }

    public string? ApplicationCredentialId { get; init; }

    /// <summary>First the token's own audit id, then that of the first token in its chain.</summary>
    public IReadOnlyList<string> AuditIds { get; init; } = [];

    public DateTimeOffset IssuedAt { get; init; }

    public DateTimeOffset ExpiresAt { get; init; }

    /// <summary>Roles in force now; computed on every look-up, not kept.</summary>
    public IReadOnlyList<RoleRow> Roles { get; init; } = [];

    public bool IsAdmin => HasRole("admin");

    public bool HasRole(string name) => Roles.Any(role => role.Name == name);
}
