using Magnum.OpenStack.Identity;

namespace Magnum.OpenStack.Sessions;

/// <summary>A token Keystone vouches for, and what it says.</summary>
/// <param name="TokenId">The token itself.</param>
/// <param name="UserId">The user; with an impersonating trust the trustor.</param>
/// <param name="UserName">The user's name.</param>
/// <param name="UserDomainId">The user's domain.</param>
/// <param name="UserDomainName">The name of the user's domain.</param>
/// <param name="ProjectId">The project of the token; null when it has none.</param>
/// <param name="ProjectName">The project's name.</param>
/// <param name="DomainId">The domain of a domain-scoped token.</param>
/// <param name="Roles">The names of the roles.</param>
/// <param name="ExpiresAt">When the token ends.</param>
/// <param name="Catalog">The services and their addresses; empty for an unscoped token.</param>
/// <param name="TrustId">The trust the token was made from.</param>
/// <param name="IsSystemScoped">Whether the token is for the whole system rather than a project or domain.</param>
public sealed record ValidatedToken(
    string TokenId,
    string UserId,
    string UserName,
    string UserDomainId,
    string UserDomainName,
    string? ProjectId,
    string? ProjectName,
    string? DomainId,
    IReadOnlyList<string> Roles,
    DateTimeOffset ExpiresAt,
    IReadOnlyList<CatalogService> Catalog,
    string? TrustId,
    bool IsSystemScoped)
{
    /// <summary>False only when Keystone knows an admin project and the token is for another one.</summary>
    public bool IsAdminProject { get; init; } = true;

    /// <summary>The domain of the project.</summary>
    public string? ProjectDomainId { get; init; }

    /// <summary>The name of the project's domain.</summary>
    public string? ProjectDomainName { get; init; }

    /// <summary>The name of the domain of a domain-scoped token.</summary>
    public string? DomainName { get; init; }

    /// <summary>Says who, never the token: records print their members, and logs keep what is printed.</summary>
    public override string ToString() => $"token of {UserName} ({UserId}) for {ProjectName ?? DomainId ?? "nothing"} until {ExpiresAt:u}";

    internal static ValidatedToken From(string tokenId, TokenBody body) => new(
        tokenId,
        body.User.Id,
        body.User.Name,
        body.User.Domain?.Id ?? "",
        body.User.Domain?.Name ?? "",
        body.Project?.Id,
        body.Project?.Name,
        body.Domain?.Id,
        [.. (body.Roles ?? []).Select(role => role.Name ?? role.Id ?? "")],
        body.ExpiresAt,
        body.Catalog ?? [],
        body.Trust?.Id,
        body.System is not null)
    {
        IsAdminProject = body.IsAdminProject ?? true,
        ProjectDomainId = body.Project?.Domain?.Id,
        ProjectDomainName = body.Project?.Domain?.Name,
        DomainName = body.Domain?.Name,
    };
}
