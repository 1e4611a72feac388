using System.Text.Json.Serialization;

namespace Magnum.OpenStack.Identity;

/// <summary>A user as answered.</summary>
/// <param name="User">The user.</param>
public sealed record UserDocument(User User);

/// <summary>A list of users.</summary>
/// <param name="Users">The users that match.</param>
public sealed record UserList(IReadOnlyList<User> Users);

/// <summary>A Keystone user.</summary>
/// <param name="Id">The user's id.</param>
/// <param name="Name">Unique in its domain.</param>
/// <param name="DomainId">The owning domain.</param>
/// <param name="Enabled">Whether the user may log in.</param>
public sealed record User(string Id, string Name, string? DomainId = null, bool Enabled = true);

/// <summary>A trust as answered.</summary>
/// <param name="Trust">The trust.</param>
public sealed record TrustDocument(Trust Trust);

/// <summary>A list of trusts.</summary>
/// <param name="Trusts">The trusts that match.</param>
public sealed record TrustList(IReadOnlyList<Trust> Trusts);

/// <summary>A delegation of roles.</summary>
/// <param name="Id">The trust's id, given at login.</param>
/// <param name="TrustorUserId">Who delegates.</param>
/// <param name="TrusteeUserId">Who may use it.</param>
/// <param name="ProjectId">The project of the delegated roles.</param>
public sealed record Trust(string Id, string TrustorUserId, string TrusteeUserId, string? ProjectId = null);

/// <summary>The list of regions.</summary>
/// <param name="Regions">All regions.</param>
public sealed record RegionList(IReadOnlyList<Region> Regions);

/// <summary>A region.</summary>
/// <param name="Id">The region's id, which is its name.</param>
public sealed record Region(string Id);

/// <summary>A list of services.</summary>
/// <param name="Services">The services that match.</param>
public sealed record ServiceList(IReadOnlyList<Service> Services);

/// <summary>A registered service.</summary>
/// <param name="Id">The service's id.</param>
/// <param name="Type">The service type, e.g. <c>load-balancer</c>.</param>
/// <param name="Name">The service's name.</param>
/// <param name="Enabled">Whether it is in use.</param>
public sealed record Service(string Id, string Type, string? Name = null, bool Enabled = true);

/// <summary>A project as answered.</summary>
/// <param name="Project">The project.</param>
public sealed record ProjectDocument(Project Project);

/// <summary>A project.</summary>
/// <param name="Id">The project's id.</param>
/// <param name="Name">Unique in its domain.</param>
/// <param name="DomainId">The owning domain.</param>
public sealed record Project(string Id, string Name, string? DomainId = null);

internal sealed record TokenDocument(TokenBody Token);

internal sealed record TokenBody(
    DateTimeOffset ExpiresAt,
    TokenUser User,
    TokenScope? Project = null,
    TokenScope? Domain = null,
    IReadOnlyList<TokenScope>? Roles = null,
    IReadOnlyList<CatalogService>? Catalog = null,
    IReadOnlyList<string>? Methods = null,
    SystemScope? System = null,
    bool? IsAdminProject = null,
    [property: JsonPropertyName("OS-TRUST:trust")] TokenTrust? Trust = null);

internal sealed record TokenUser(string Id, string Name, TokenScope? Domain = null);

internal sealed record TokenScope(string? Id = null, string? Name = null, TokenScope? Domain = null);

internal sealed record TokenTrust(string Id);

internal sealed record SystemScope(bool All);

/// <summary>One service of a token's catalog.</summary>
/// <param name="Type">The service type as registered.</param>
/// <param name="Endpoints">Its addresses by region and interface.</param>
/// <param name="Name">The service's name.</param>
public sealed record CatalogService(string Type, IReadOnlyList<CatalogEndpoint> Endpoints, string? Name = null);

/// <summary>One address of a service.</summary>
/// <param name="Interface"><c>public</c>, <c>internal</c> or <c>admin</c>.</param>
/// <param name="Url">The address as registered, with or without a version.</param>
/// <param name="RegionId">The region's id; older clouds give only <paramref name="Region"/>.</param>
/// <param name="Region">The region's name.</param>
public sealed record CatalogEndpoint(string Interface, string Url, string? RegionId = null, string? Region = null);
