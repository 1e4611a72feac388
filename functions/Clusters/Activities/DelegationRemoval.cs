using Magnum.Functions.Clusters.Create;
using Magnum.Functions.Clusters.Operations;
using Magnum.OpenStack;
using Magnum.OpenStack.Sessions;

namespace Magnum.Functions.Clusters.Activities;

/// <summary>Removes a cluster's trust and trustee, also when a crash kept their ids from being saved.</summary>
public sealed class DelegationRemoval(KeystoneSessions sessions, OperationSessions operationSessions, OpenStackClients clients)
{
    /// <summary>Removes all that is found by id or by name. A service that is away throws, to be tried again.</summary>
    public async Task RemoveAsync(OperationScope scope, CancellationToken cancellation)
    {
        foreach (var name in TrusteeNames.All(scope.Cluster)) await RemoveAsync(scope, name, cancellation);
    }

    /// <summary>Removes one trustee and its trusts.</summary>
    public async Task RemoveAsync(OperationScope scope, string name, CancellationToken cancellation)
    {
        var admin = await sessions.TrusteeDomainAdminAsync(cancellation);
        var trustees = clients.Identity(admin);
        var found = await trustees.ListUsersAsync(name, admin.DomainId!, cancellation);
        if (found.Users.FirstOrDefault(user => user.Name == name)?.Id is not { } trustee) return;

        await RemoveTrustsAsync(scope, trustee, cancellation);
        await OpenStackCalls.IgnoreMissingAsync(() => trustees.DeleteUserAsync(trustee, cancellation));
    }

    private async Task RemoveTrustsAsync(OperationScope scope, string trustee, CancellationToken cancellation)
    {
        // Only the trustor may list and delete trusts. With impersonation the trustee is the trustor, so a trust even removes itself.
        if (await TryAsync(() => operationSessions.OfTrusteeAsync(scope.Cluster, cancellation)) is { } self)
        {
            if (scope.Cluster.TrusteeUserId == trustee && scope.Cluster.TrustId is { } id)
                await TryAsync(async () => { await clients.Identity(self).DeleteTrustAsync(id, cancellation); return true; });
            else
                await RemoveTrustsAsync(self, trustee, cancellation);
        }
        if (await operationSessions.OfUserAsync(scope.Operation, cancellation) is { } user)
            await RemoveTrustsAsync(user, trustee, cancellation);
    }

    private async Task RemoveTrustsAsync(CloudSession trustor, string trustee, CancellationToken cancellation)
    {
        var identity = clients.Identity(trustor);
        var left = await TryAsync(() => identity.ListTrustsAsync(trustorUserId: trustor.UserId, cancellationToken: cancellation));
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
