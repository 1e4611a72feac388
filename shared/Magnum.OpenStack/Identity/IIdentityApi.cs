using Refit;

namespace Magnum.OpenStack.Identity;

/// <summary>Keystone v3: the users, trusts and look-ups a cluster needs. Logins are in <see cref="Sessions.KeystoneSessions"/>.</summary>
public interface IIdentityApi
{
    /// <summary>Creates the user as which a cluster's nodes log in; needs the trustee domain's admin.</summary>
    [Post("/users")]
    Task<UserDocument> CreateUserAsync([Body] CreateUserRequest request, CancellationToken cancellationToken = default);

    /// <summary>Finds a user by name in one domain, so that creating a trustee twice finds the first.</summary>
    [Get("/users")]
    Task<UserList> ListUsersAsync(
        string name, [AliasAs("domain_id")] string domainId, CancellationToken cancellationToken = default);

    /// <summary>Deletes a user; Keystone removes the trusts that name it.</summary>
    [Delete("/users/{userId}")]
    Task DeleteUserAsync(string userId, CancellationToken cancellationToken = default);

    /// <summary>Delegates roles of the caller to a trustee. Prefer <see cref="TrustCreation.CreateDelegationAsync"/>, which explains refusals.</summary>
    [Post("/OS-TRUST/trusts")]
    Task<TrustDocument> CreateTrustAsync([Body] CreateTrustRequest request, CancellationToken cancellationToken = default);

    /// <summary>Lists trusts by trustor (the caller himself) or by trustee (the trustee himself).</summary>
    [Get("/OS-TRUST/trusts")]
    Task<TrustList> ListTrustsAsync(
        [AliasAs("trustor_user_id")] string? trustorUserId = null,
        [AliasAs("trustee_user_id")] string? trusteeUserId = null,
        CancellationToken cancellationToken = default);

    /// <summary>Revokes a trust; only its trustor (or a session that acts for him through the trust) may.</summary>
    [Delete("/OS-TRUST/trusts/{trustId}")]
    Task DeleteTrustAsync(string trustId, CancellationToken cancellationToken = default);

    /// <summary>Lists the regions, to check a configured region name.</summary>
    [Get("/regions")]
    Task<RegionList> ListRegionsAsync(CancellationToken cancellationToken = default);

    /// <summary>Lists registered services of a type; tells whether e.g. a load balancer service is there. Needs admin.</summary>
    [Get("/services")]
    Task<ServiceList> ListServicesAsync(string? type = null, CancellationToken cancellationToken = default);

    /// <summary>Reads a project, to check that it exists before a quota is stored for it.</summary>
    [Get("/projects/{projectId}")]
    Task<ProjectDocument> GetProjectAsync(string projectId, CancellationToken cancellationToken = default);
}
