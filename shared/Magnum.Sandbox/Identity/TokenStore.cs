using System.Buffers.Text;
using System.Security.Cryptography;
using Magnum.Sandbox.State;

namespace Magnum.Sandbox.Identity;

/// <summary>The tokens in circulation. A token is good while its time runs and all that it stands for still holds.</summary>
internal sealed class TokenStore(SandboxWorld world, TimeProvider time, TimeSpan lifetime)
{
    private const int SweepEvery = 1024;

    private readonly Table<SandboxToken> _tokens = new();
    private int _issued;

    public SandboxToken Issue(SandboxToken draft, DateTimeOffset? notAfter = null)
    {
        if (Interlocked.Increment(ref _issued) % SweepEvery == 0)
            Sweep();
        var now = time.GetUtcNow();
        var expires = now + lifetime;
        var token = draft with
        {
            Id = NewId(),
            AuditIds = [Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16)), .. draft.AuditIds.TakeLast(1)],
            IssuedAt = now,
            ExpiresAt = notAfter < expires ? notAfter.Value : expires,
        };
        _tokens.Set(token with { Roles = [] });
        return token with { Roles = RoleResolver.RolesOf(world, token) };
    }

    /// <summary>The token with the roles it has now; null when it is unknown, expired or no longer good.</summary>
    public SandboxToken? Find(string? id)
    {
        if (_tokens.Find(id) is not { } token || token.ExpiresAt <= time.GetUtcNow() || !ScopeHolds(token))
            return null;
        var roles = RoleResolver.RolesOf(world, token);
        var scoped = token.ProjectId is not null || token.DomainId is not null || token.IsSystemScoped;
        return scoped && roles.Count == 0 ? null : token with { Roles = roles };
    }

    public bool Revoke(string id) => _tokens.Remove(id);

    /// <summary>Revokes what a user or a trust has, as changing a password or deleting a trust does.</summary>
    public void RevokeWhere(Func<SandboxToken, bool> lost)
    {
        foreach (var token in _tokens.Where(lost))
            _tokens.Remove(token.Id);
    }

    private bool ScopeHolds(SandboxToken token) =>
        world.Users.Find(token.UserId) is { Enabled: true } user
        && world.Domains.Find(user.DomainId) is { Enabled: true }
        && (token.ProjectId is null || world.Projects.Find(token.ProjectId) is { Enabled: true })
        && (token.DomainId is null || world.Domains.Find(token.DomainId) is { Enabled: true })
        && (token.TrustId is null || TrustHolds(token.TrustId));

    private bool TrustHolds(string id) =>
        world.Trusts.Find(id) is { } trust
        && !(trust.ExpiresAt <= time.GetUtcNow())
        && world.Users.Find(trust.TrustorUserId) is { Enabled: true }
        && world.Users.Find(trust.TrusteeUserId) is { Enabled: true };

    private void Sweep()
    {
        var now = time.GetUtcNow();
        RevokeWhere(token => token.ExpiresAt <= now);
    }

    private static string NewId() => "gAAAAAB" + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(132));
}
