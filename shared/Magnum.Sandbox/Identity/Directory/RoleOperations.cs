using System.Text.Json.Nodes;
using Magnum.Sandbox.Wire;

namespace Magnum.Sandbox.Identity.Directory;

/// <summary>Roles.</summary>
internal static class RoleOperations
{
    public static void Map(WireRoutes v3, SandboxContext context)
    {
        v3.Get("/roles", call =>
        {
            RequireAnyAdmin(call, "identity:list_roles");
            var name = call.Query("name");
            return KeystoneView.List(context, "/roles", "roles", context.World.Roles
                .Where(row => (name ?? row.Name) == row.Name)
                .OrderBy(row => row.Name, StringComparer.Ordinal)
                .Select(row => View(context, row)));
        });
        v3.Get("/roles/{id}", call =>
        {
            RequireAnyAdmin(call, "identity:get_role");
            return KeystoneView.One("role", View(context, Find(context, call.Route("id"))));
        });
        v3.Post("/roles", async call =>
        {
            call.RequireAdmin("identity:create_role");
            var given = await call.BodyAsync("role", KeystoneErrors.BadRequest);
            if (given.Text("name") is not { Length: > 0 } name)
                throw KeystoneErrors.BadRequest("'name' is a required property");
            if (context.World.Roles.Any(row => row.Name == name))
                throw KeystoneErrors.Conflict("role", $"Duplicate entry found with name {name}");
            var role = new RoleRow(KeystoneRules.NewId(), name);
            context.World.Roles.Set(role);
            return KeystoneView.Created("role", View(context, role));
        });
    }

    public static RoleRow Find(SandboxContext context, string id) =>
        context.World.Roles.Find(id) ?? throw KeystoneErrors.NotFound("role", id);

    public static JsonObject View(SandboxContext context, RoleRow row) => new JsonObject
    {
        ["id"] = row.Id,
        ["name"] = row.Name,
        ["domain_id"] = null,
        ["description"] = null,
        ["options"] = new JsonObject(),
    }.WithSelf(context, $"/roles/{row.Id}");

    private static void RequireAnyAdmin(WireCall call, string action)
    {
        if (!call.Token.IsAdmin)
            throw KeystoneErrors.Forbidden(action);
    }
}
