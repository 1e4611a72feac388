using System.Text.Json.Nodes;
using Magnum.Sandbox.Identity.Catalog;
using Magnum.Sandbox.Wire;

namespace Magnum.Sandbox.Identity.Tokens;

/// <summary>The body of a token.</summary>
internal static class TokenView
{
    public static JsonObject Of(SandboxContext context, SandboxToken token, bool withCatalog)
    {
        var world = context.World;
        var user = world.Users.Find(token.UserId)!;
        var body = new JsonObject
        {
            ["methods"] = WireText.Strings(token.Methods),
            ["user"] = new JsonObject
            {
                ["domain"] = Domain(world, user.DomainId),
                ["id"] = user.Id,
                ["name"] = user.Name,
                ["password_expires_at"] = null,
            },
            ["audit_ids"] = WireText.Strings(token.AuditIds),
            ["expires_at"] = WireText.Micros(token.ExpiresAt),
            ["issued_at"] = WireText.Micros(token.IssuedAt),
        };
        AddScope(world, token, body);
        AddDelegation(world, token, body);
        if (body.ContainsKey("roles") && withCatalog)
            body["catalog"] = CatalogView.Of(context, token.ProjectId);
        return body;
    }

    private static void AddScope(SandboxWorld world, SandboxToken token, JsonObject body)
    {
        if (token.ProjectId is { } projectId && world.Projects.Find(projectId) is { } project)
        {
            body["project"] = new JsonObject
            {
                ["domain"] = Domain(world, project.DomainId),
                ["id"] = project.Id,
                ["name"] = project.Name,
            };
            body["is_domain"] = false;
        }
        else if (token.DomainId is { } domainId)
            body["domain"] = Domain(world, domainId);
        else if (token.IsSystemScoped)
            body["system"] = new JsonObject { ["all"] = true };
        else
            return;
        body["roles"] = new JsonArray([.. token.Roles.Select(role => new JsonObject { ["id"] = role.Id, ["name"] = role.Name })]);
    }

    private static void AddDelegation(SandboxWorld world, SandboxToken token, JsonObject body)
    {
        if (token.TrustId is { } trustId && world.Trusts.Find(trustId) is { } trust)
        {
            body["OS-TRUST:trust"] = new JsonObject
            {
                ["id"] = trust.Id,
                ["impersonation"] = trust.Impersonation,
                ["trustee_user"] = new JsonObject { ["id"] = trust.TrusteeUserId },
                ["trustor_user"] = new JsonObject { ["id"] = trust.TrustorUserId },
            };
        }
        if (token.ApplicationCredentialId is { } id && world.ApplicationCredentials.Find(id) is { } credential)
        {
            body["application_credential"] = new JsonObject
            {
                ["id"] = credential.Id,
                ["name"] = credential.Name,
                ["restricted"] = !credential.Unrestricted,
            };
        }
    }

    private static JsonObject Domain(SandboxWorld world, string id) =>
        new() { ["id"] = id, ["name"] = world.Domains.Find(id)?.Name };
}
