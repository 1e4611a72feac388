using Magnum.Data.Secrets;
using Magnum.Domain.Clusters;
using Magnum.Domain.Operations;
using Magnum.OpenStack;
using Magnum.OpenStack.Sessions;

namespace Magnum.Functions.Clusters.Operations;

/// <summary>In whose name a step talks to OpenStack.</summary>
public sealed class OperationSessions(KeystoneSessions sessions, TokenValidator tokens, SecretProtector secrets)
{
    /// <summary>The user who asked, while his token is good; null afterwards. For what only he may do.</summary>
    public async Task<CloudSession?> OfUserAsync(Operation operation, CancellationToken cancellation)
    {
        if (operation.UserToken is not { } sealedToken) return null;
        var token = await tokens.ValidateAsync(secrets.Unprotect(sealedToken), cancellation);
        return token is null ? null : sessions.FromValidatedToken(token);
    }

    /// <summary>The cluster's delegation (trustee with trust), which does not expire; null before it exists.</summary>
    public async Task<CloudSession?> OfTrusteeAsync(Cluster cluster, CancellationToken cancellation) =>
        cluster is { TrustId: { } trust, TrusteeUserId: { } trustee, TrusteePassword: { } password }
            ? await sessions.TrustAsync(trustee, secrets.Unprotect(password), trust, cancellation)
            : null;

    /// <summary>The delegation if it still works, else the user who asked if his token is of the cluster's project, else null.</summary>
    public async Task<CloudSession?> ForClusterAsync(OperationScope scope, CancellationToken cancellation)
    {
        try
        {
            if (await OfTrusteeAsync(scope.Cluster, cancellation) is { } trustee) return trustee;
        }
        catch (OpenStackException exception) when (exception.IsUnauthorized || exception.IsForbidden || exception.IsNotFound)
        {
            // The trust is broken: its trustor lost a role, was disabled or removed. The user who asks now may still do it.
        }
        // A token of another project (an admin's) would look for the cluster's things where they are not.
        var user = await OfUserAsync(scope.Operation, cancellation);
        return user?.ProjectId == scope.Cluster.ProjectId ? user : null;
    }
}
