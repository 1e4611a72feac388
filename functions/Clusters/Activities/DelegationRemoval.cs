using Magnum.Functions.Clusters.Create;
using Magnum.Functions.Clusters.Operations;
using Magnum.OpenStack;
using Magnum.OpenStack.Sessions;

namespace Magnum.Functions.Clusters.Activities;

/// <summary>Removes a cluster's trust and trustee, also when a crash kept their ids from being saved.</summary>
public sealed class DelegationRemoval(KeystoneSessions sessions, OperationSessions operationSessions, OpenStackClients clients)
{
    /// <summary>Removes what is found by id or by the trustee's name. A service that is away throws, to be tried again.</summary>
    public async Task RemoveAsync(OperationScope scope, CancellationToken cancellation)
    {
        var admin = await sessions.TrusteeDomainAdminAsync(cancellation);
        var trustees = clients.Identity(admin);
        var name = Delegation.TrusteeName(scope.Cluster);
        var found = await trustees.ListUsersAsync(name, admin.DomainId!, cancellation);
        if (found.Users.FirstOrDefault(user => user.Name == name)?.Id is not { } trustee) return;

        await RemoveTrustsAsync(scope, trustee, cancellation);
        await OpenStackCalls.IgnoreMissingAsync(() => trustees.DeleteUserAsync(trustee, cancellation));
    }

    private async Task RemoveTrustsAsync(OperationScope scope, string trustee, CancellationToken cancellation)
    {
        // Only the trustor may delete a trust. With impersonation the trustee is the trustor, so the trust removes itself.
        if (scope.Cluster.TrustId is { } id && await TryAsync(() => operationSessions.OfTrusteeAsync(scope.Cluster, cancellation)) is { } self)
            await TryAsync(async () => { await clients.Identity(self).DeleteTrustAsync(id, cancellation); return true; });

        if (await operationSessions.OfUserAsync(scope.Operation, cancellation) is not { } user) return;
        var identity = clients.Identity(user);
        var left = await TryAsync(() => identity.ListTrustsAsync(trustorUserId: user.UserId, cancellationToken: cancellation));
        foreach (var trust in left?.Trusts.Where(trust => trust.TrusteeUserId == trustee) ?? [])
            await TryAsync(async () => { await identity.DeleteTrustAsync(trust.Id, cancellation); return true; });
    }

    /// <summary>Refused or missing: the trust is broken or gone, which is what is wanted.</summary>
    private static async Task<T?> TryAsync<T>(Func<Task<T>> call)
    {
        try
        {
            return await call();
        }
        catch (OpenStackException exception) when (exception.IsUnauthorized || exception.IsForbidden || exception.IsNotFound)
        {
            return default;
        }
    }
}
