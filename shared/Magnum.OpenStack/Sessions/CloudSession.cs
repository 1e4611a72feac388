using Magnum.OpenStack.Identity;

namespace Magnum.OpenStack.Sessions;

/// <summary>A login: a token, who it stands for, and where the services are. Immutable.</summary>
public sealed class CloudSession
{
    private readonly EndpointChoice _choice;

    internal CloudSession(ValidatedToken token, EndpointChoice choice, SessionSource? source = null)
    {
        (Token, _choice, Source) = (token, choice, source);
    }

    /// <summary>The token, sent with every call.</summary>
    public string TokenId => Token.TokenId;

    /// <summary>When the token ends.</summary>
    public DateTimeOffset ExpiresAt => Token.ExpiresAt;

    /// <summary>The user; with an impersonating trust the trustor.</summary>
    public string UserId => Token.UserId;

    /// <summary>The user's name.</summary>
    public string UserName => Token.UserName;

    /// <summary>The project of the token; null when it has none.</summary>
    public string? ProjectId => Token.ProjectId;

    /// <summary>The project's name; null when there is none.</summary>
    public string? ProjectName => Token.ProjectName;

    /// <summary>The domain a domain-scoped token is for.</summary>
    public string? DomainId => Token.DomainId;

    /// <summary>The names of the roles the token carries.</summary>
    public IReadOnlyList<string> Roles => Token.Roles;

    /// <summary>The services and their addresses.</summary>
    public IReadOnlyList<CatalogService> Catalog => Token.Catalog;

    internal ValidatedToken Token { get; }

    /// <summary>Where a fresh session comes from when this one is refused; null for a user's token.</summary>
    internal SessionSource? Source { get; }

    /// <summary>The address of a service as the catalog has it, in the configured region and interface.</summary>
    /// <exception cref="EndpointNotFoundException">The catalog has none.</exception>
    public Uri Endpoint(string serviceType) =>
        _choice.Find(Catalog, serviceType)
        ?? throw new EndpointNotFoundException(serviceType, _choice.Region, _choice.Interface);

    /// <summary>Whether the catalog has an address for a service in the configured region and interface.</summary>
    public bool HasService(string serviceType) => _choice.Find(Catalog, serviceType) is not null;
}
