using System.Text.Json.Nodes;
using Magnum.Sandbox.Wire;

namespace Magnum.Sandbox.Identity.Directory;

/// <summary>Domains.</summary>
internal static class DomainOperations
{
    public static void Map(WireRoutes v3, SandboxContext context)
    {
        v3.Get("/auth/domains", call => KeystoneView.List(context, "/auth/domains", "domains", OfUser(context, call.Token.UserId)));
        v3.Get("/domains", call => List(context, call));
        v3.Get("/domains/{id}", call => Show(context, call));
        v3.Post("/domains", call => CreateAsync(context, call));
    }

    private static IEnumerable<JsonObject> OfUser(SandboxContext context, string userId) =>
        context.World.Domains
            .Where(row => row.Enabled && RoleResolver.RolesOf(context.World, userId, TargetKind.Domain, row.Id).Count > 0)
            .Select(row => View(context, row));

    private static JsonAnswer List(SandboxContext context, WireCall call)
    {
        call.RequireAdmin("identity:list_domains");
        var name = call.Query("name");
        return KeystoneView.List(context, "/domains", "domains", context.World.Domains
            .Where(row => (name ?? row.Name) == row.Name)
            .OrderBy(row => row.Name, StringComparer.Ordinal)
            .Select(row => View(context, row)));
    }

    private static JsonAnswer Show(SandboxContext context, WireCall call)
    {
        var id = call.Route("id");
        var own = call.Token.DomainId ?? context.World.Projects.Find(call.Token.ProjectId)?.DomainId;
        if (own != id)
            call.RequireAdmin("identity:get_domain");
        var row = context.World.Domains.Find(id) ?? throw KeystoneErrors.NotFound("domain", id);
        return KeystoneView.One("domain", View(context, row));
    }

    private static async Task<IResult> CreateAsync(SandboxContext context, WireCall call)
    {
        call.RequireAdmin("identity:create_domain");
        var given = await call.BodyAsync("domain", KeystoneErrors.BadRequest);
        if (given.Text("name") is not { Length: > 0 } name)
            throw KeystoneErrors.BadRequest("'name' is a required property");
        if (context.World.Domains.Any(row => row.Name == name))
            throw KeystoneErrors.Conflict("domain", $"Duplicate entry found with name {name}");
        var row = new DomainRow(KeystoneRules.NewId(), name, given.Text("description") ?? "", given.Flag("enabled") ?? true);
        context.World.Domains.Set(row);
        return KeystoneView.Created("domain", View(context, row));
    }

    private static JsonObject View(SandboxContext context, DomainRow row) => new JsonObject
    {
        ["id"] = row.Id,
        ["name"] = row.Name,
        ["description"] = row.Description,
        ["enabled"] = row.Enabled,
        ["tags"] = new JsonArray(),
        ["options"] = new JsonObject(),
    }.WithSelf(context, $"/domains/{row.Id}");
}
