using System.Security.Cryptography;
using Magnum.Data.Secrets;
using Magnum.Domain.Operations;
using Magnum.Functions.Clusters.Activities;
using Magnum.Functions.Clusters.Operations;
using Magnum.OpenStack;
using Magnum.OpenStack.Identity;
using Magnum.OpenStack.Sessions;

namespace Magnum.Functions.Clusters.Create;

/// <summary>The two Keystone objects by which a cluster acts for its user: trustee and trust, each looked up before it is made.</summary>
public sealed class Delegation(KeystoneSessions sessions, OperationSessions operationSessions, OpenStackClients clients, SecretProtector secrets)
{
    // Without look-alikes, because people read passwords from node files when they debug.
    private const string PasswordAlphabet = "23456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz";
    private const int PasswordLength = 32;

    /// <summary>Ids of what exists now, or why it cannot.</summary>
    public sealed record Made(string? TrusteeId, string? TrustId, string? Failure = null);

    /// <summary>A new trustee password, encrypted for the database.</summary>
    public byte[] NewPassword() => secrets.Protect(RandomNumberGenerator.GetString(PasswordAlphabet, PasswordLength));

    /// <summary>Makes the trustee and the trust if they are not there; who asks for them is the trustor.</summary>
    public async Task<Made> EnsureAsync(Operation operation, string name, byte[] password, CancellationToken cancellation)
    {
        if (await operationSessions.OfUserAsync(operation, cancellation) is not { } user)
            return new Made(null, null, "the token of the request expired before the trust could be made; ask again with a fresh token");

        string? trustee = null;
        try
        {
            trustee = await EnsureTrusteeAsync(name, password, cancellation);
            return new Made(trustee, await EnsureTrustAsync(user, trustee, cancellation));
        }
        catch (OpenStackException refused) when (OpenStackCalls.IsFinal(refused))
        {
            return new Made(trustee, null, refused.Message);
        }
    }

    private async Task<string> EnsureTrusteeAsync(string name, byte[] sealedPassword, CancellationToken cancellation)
    {
        var admin = await sessions.TrusteeDomainAdminAsync(cancellation);
        var identity = clients.Identity(admin);
        var domain = admin.DomainId!;
        if (await FindAsync() is { } existing) return existing;
        try
        {
            var password = secrets.Unprotect(sealedPassword);
            return (await identity.CreateUserAsync(new CreateUserRequest(NewUser.Trustee(name, password, domain)), cancellation)).User.Id;
        }
        catch (OpenStackException exception) when (exception.IsConflict)
        {
            // Made meanwhile by an earlier run of this step.
            return await FindAsync() ?? throw new InvalidOperationException($"Keystone says that user {name} exists, but does not list it", exception);
        }

        async Task<string?> FindAsync() =>
            (await identity.ListUsersAsync(name, domain, cancellation)).Users.FirstOrDefault(user => user.Name == name)?.Id;
    }

    private async Task<string> EnsureTrustAsync(CloudSession user, string trustee, CancellationToken cancellation)
    {
        var identity = clients.Identity(user);
        var own = await identity.ListTrustsAsync(trustorUserId: user.UserId, cancellationToken: cancellation);
        if (own.Trusts.FirstOrDefault(trust => trust.TrusteeUserId == trustee) is { } existing) return existing.Id;

        var roles = user.Roles.Select(role => new RoleReference(role)).ToList();
        var trust = new NewTrust(user.UserId, trustee, user.ProjectId!, roles);
        return (await identity.CreateDelegationAsync(trust, cancellation)).Id;
    }
}
