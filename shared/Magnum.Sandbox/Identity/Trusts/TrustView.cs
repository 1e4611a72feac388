using System.Text.Json.Nodes;
using Magnum.Sandbox.Identity.Directory;
using Magnum.Sandbox.Wire;

namespace Magnum.Sandbox.Identity.Trusts;

/// <summary>A trust as Keystone prints it; lists leave the roles out.</summary>
internal static class TrustView
{
    public static JsonObject Of(SandboxContext context, TrustRow trust, bool withRoles)
    {
        var view = new JsonObject
        {
            ["id"] = trust.Id,
            ["trustor_user_id"] = trust.TrustorUserId,
            ["trustee_user_id"] = trust.TrusteeUserId,
            ["project_id"] = trust.ProjectId,
            ["impersonation"] = trust.Impersonation,
            ["expires_at"] = trust.ExpiresAt is { } at ? WireText.Micros(at) : null,
            ["remaining_uses"] = trust.RemainingUses,
            ["deleted_at"] = null,
            ["redelegation_count"] = trust.AllowRedelegation ? 3 : 0,
            ["redelegated_trust_id"] = null,
        };
        if (withRoles)
        {
            view["roles"] = new JsonArray([.. Roles(context, trust)]);
            view["roles_links"] = new JsonObject
            {
                ["self"] = $"{context.Address}/identity/v3/OS-TRUST/trusts/{trust.Id}/roles",
                ["next"] = null,
                ["previous"] = null,
            };
        }
        return view.WithSelf(context, $"/OS-TRUST/trusts/{trust.Id}");
    }

    public static IEnumerable<JsonObject> Roles(SandboxContext context, TrustRow trust) =>
        trust.RoleIds.Select(context.World.Roles.Find).OfType<RoleRow>().Select(row => RoleOperations.View(context, row));
}
