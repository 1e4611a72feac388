using Magnum.OpenStack.Identity;

namespace Magnum.OpenStack.Sessions;

/// <summary>Who logs in with a password, and to what.</summary>
/// <param name="Password">The password.</param>
/// <param name="UserName">The user by name, together with <paramref name="UserDomainName"/>.</param>
/// <param name="UserDomainName">The user's domain.</param>
/// <param name="UserId">The user by id, instead of by name.</param>
/// <param name="ProjectName">The project the token is for, together with <paramref name="ProjectDomainName"/>.</param>
/// <param name="ProjectDomainName">The project's domain.</param>
/// <param name="DomainName">The domain the token is for, instead of a project.</param>
/// <param name="TrustId">The trust the token is made from, instead of a project.</param>
public sealed record Login(
    string Password,
    string? UserName = null,
    string? UserDomainName = null,
    string? UserId = null,
    string? ProjectName = null,
    string? ProjectDomainName = null,
    string? DomainName = null,
    string? TrustId = null)
{
    /// <summary>Says who, never the password.</summary>
    public override string ToString() => $"login of {UserName ?? UserId}";

    internal TokenRequest ToRequest()
    {
        var user = UserId is not null
            ? new AuthUser(Password, UserId)
            : new AuthUser(Password, Name: UserName, Domain: new NamedReference(Name: UserDomainName));
        return new TokenRequest(new AuthDocument(new AuthIdentity(["password"], new AuthPassword(user)), Scope()));
    }

    private AuthScope? Scope()
    {
        if (TrustId is not null)
            return new AuthScope(Trust: new NamedReference(TrustId));
        if (ProjectName is not null)
            return new AuthScope(new NamedReference(Name: ProjectName, Domain: new NamedReference(Name: ProjectDomainName)));
        return DomainName is null ? null : new AuthScope(Domain: new NamedReference(Name: DomainName));
    }
}
