using System.Text.Json.Serialization;

namespace Magnum.OpenStack.Identity;

/// <summary>Body of a user creation.</summary>
/// <param name="User">The user to create.</param>
public sealed record CreateUserRequest(NewUser User);

/// <summary>A user to create.</summary>
/// <param name="Name">Unique in its domain.</param>
/// <param name="Password">The password, in clear; it goes nowhere but to Keystone.</param>
/// <param name="DomainId">The domain that owns the user.</param>
/// <param name="Options">Exemptions from password rules.</param>
/// <param name="Enabled">Whether the user may log in.</param>
public sealed record NewUser(string Name, string Password, string DomainId, UserOptions? Options = null, bool Enabled = true)
{
    /// <summary>A user for a cluster's nodes: no person can renew its password, so password rules of a cloud must not lock it out.</summary>
    public static NewUser Trustee(string name, string password, string domainId) =>
        new(name, password, domainId, new UserOptions(true, true));
}

/// <summary>Keystone's per-user exemptions from password rules.</summary>
/// <param name="IgnoreChangePasswordUponFirstUse">The first login works without a change of password.</param>
/// <param name="IgnorePasswordExpiry">The password never expires.</param>
public sealed record UserOptions(bool IgnoreChangePasswordUponFirstUse, bool IgnorePasswordExpiry);

/// <summary>Body of a trust creation.</summary>
/// <param name="Trust">The trust to create.</param>
public sealed record CreateTrustRequest(NewTrust Trust);

/// <summary>A delegation of roles on one project.</summary>
/// <param name="TrustorUserId">Who delegates; must be the user of the token used.</param>
/// <param name="TrusteeUserId">Who may use the trust.</param>
/// <param name="ProjectId">The project the roles are delegated on.</param>
/// <param name="Roles">The delegated roles; a part of the trustor's own.</param>
/// <param name="Impersonation">Whether tokens of the trust show the trustor as their user.</param>
/// <param name="AllowRedelegation">Whether the trustee may delegate further.</param>
public sealed record NewTrust(
    string TrustorUserId,
    string TrusteeUserId,
    string ProjectId,
    IReadOnlyList<RoleReference> Roles,
    bool Impersonation = true,
    bool AllowRedelegation = false);

/// <summary>A role by name.</summary>
/// <param name="Name">The role's name.</param>
public sealed record RoleReference(string Name);

internal sealed record TokenRequest(AuthDocument Auth);

internal sealed record AuthDocument(AuthIdentity Identity, AuthScope? Scope);

internal sealed record AuthIdentity(IReadOnlyList<string> Methods, AuthPassword? Password);

internal sealed record AuthPassword(AuthUser User);

internal sealed record AuthUser(string Password, string? Id = null, string? Name = null, NamedReference? Domain = null);

internal sealed record AuthScope(
    NamedReference? Project = null,
    NamedReference? Domain = null,
    [property: JsonPropertyName("OS-TRUST:trust")] NamedReference? Trust = null);

internal sealed record NamedReference(string? Id = null, string? Name = null, NamedReference? Domain = null);
