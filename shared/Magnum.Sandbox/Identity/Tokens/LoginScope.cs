using System.Text.Json.Nodes;
using Magnum.Sandbox.Wire;

namespace Magnum.Sandbox.Identity.Tokens;

/// <summary>Finds what a login is scoped to and issues the token for it.</summary>
internal sealed class LoginScope(SandboxContext context)
{
    private readonly SandboxWorld _world = context.World;

    public SandboxToken Issue(LoginProof.Proof proof, JsonNode? scope)
    {
        var draft = new SandboxToken("", proof.UserId) { Methods = proof.Methods, AuditIds = proof.From?.AuditIds ?? [] };
        if (proof.Credential is { } credential)
            return Issue(OfCredential(draft, credential, scope), credential.ExpiresAt);
        if (scope.Child("OS-TRUST:trust") is { } trust)
            return OfTrust(draft, proof, trust.Text("id"));
        return Issue(Scoped(draft, scope), proof.From?.ExpiresAt);
    }

    private SandboxToken Issue(SandboxToken draft, DateTimeOffset? notAfter)
    {
        var scoped = draft.ProjectId is not null || draft.DomainId is not null || draft.IsSystemScoped;
        if (scoped && RoleResolver.RolesOf(_world, draft).Count == 0)
            throw Refused();
        return context.Tokens.Issue(draft, notAfter);
    }

    private SandboxToken Scoped(SandboxToken draft, JsonNode? scope)
    {
        if (scope.Child("project") is { } project)
            return draft with { ProjectId = (FindProject(project) ?? throw Refused()).Id };
        if (scope.Child("domain") is { } domain)
            return draft with { DomainId = (LoginProof.FindDomain(_world, domain) ?? throw Refused()).Id };
        if (scope.Child("system").Flag("all") is true)
            return draft with { IsSystemScoped = true };
        return scope is null ? AtHome(draft) : draft;
    }

    /// <summary>Without a scope the token is for the user's default project if he has one and a role there.</summary>
    private SandboxToken AtHome(SandboxToken draft)
    {
        var home = draft with { ProjectId = _world.Users.Find(draft.UserId)?.DefaultProjectId };
        return home.ProjectId is not null && RoleResolver.RolesOf(_world, home).Count > 0 ? home : draft;
    }

    private SandboxToken OfCredential(SandboxToken draft, ApplicationCredentialRow credential, JsonNode? scope) =>
        scope is null
            ? draft with { ProjectId = credential.ProjectId, ApplicationCredentialId = credential.Id }
            : throw Refused();

    private SandboxToken OfTrust(SandboxToken draft, LoginProof.Proof proof, string? id)
    {
        var trust = _world.Trusts.Find(id);
        if (trust is null || trust.ExpiresAt <= context.Time.GetUtcNow())
            throw Refused();
        if (trust.TrusteeUserId != proof.UserId)
            throw KeystoneErrors.ForbiddenText("User is not a trustee.");
        if (_world.Users.Find(trust.TrustorUserId) is not { Enabled: true })
            throw KeystoneErrors.ForbiddenText("Trustor is disabled.");
        if (RoleResolver.OfTrust(_world, trust).Count == 0)
            throw KeystoneErrors.ForbiddenText("Trustee has no delegated roles.");
        Spend(trust);
        var user = trust.Impersonation ? trust.TrustorUserId : proof.UserId;
        return context.Tokens.Issue(draft with { UserId = user, ProjectId = trust.ProjectId, TrustId = trust.Id }, trust.ExpiresAt);
    }

    private void Spend(TrustRow trust)
    {
        while (trust.RemainingUses is { } left)
        {
            if (left == 0)
                throw KeystoneErrors.ForbiddenText($"No remaining uses for trust: {trust.Id}.");
            if (_world.Trusts.TryReplace(trust, trust with { RemainingUses = left - 1 }))
                return;
            trust = _world.Trusts.Find(trust.Id) ?? throw Refused();
        }
    }

    private ProjectRow? FindProject(JsonObject given)
    {
        if (given.Text("id") is { } id)
            return Enabled(_world.Projects.Find(id));
        var (name, domain) = (given.Text("name"), LoginProof.FindDomain(_world, given.Child("domain")));
        return domain is null ? null : Enabled(_world.Projects.FirstOrDefault(row => row.Name == name && row.DomainId == domain.Id));
    }

    private static ProjectRow? Enabled(ProjectRow? project) => project is { Enabled: true } ? project : null;

    private WireException Refused() => KeystoneErrors.Unauthorized(context.Address);
}
