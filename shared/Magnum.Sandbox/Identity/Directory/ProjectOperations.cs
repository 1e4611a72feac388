using System.Text.Json.Nodes;
using Magnum.Sandbox.Wire;

namespace Magnum.Sandbox.Identity.Directory;

/// <summary>Projects.</summary>
internal static class ProjectOperations
{
    public static void Map(WireRoutes v3, SandboxContext context)
    {
        v3.Get("/auth/projects", call => KeystoneView.List(context, "/auth/projects", "projects", OfUser(context, call.Token.UserId)));
        v3.Get("/projects", call => List(context, call));
        v3.Get("/projects/{id}", call => KeystoneView.One("project", View(context, Find(context, call, "identity:get_project"))));
        v3.Post("/projects", call => CreateAsync(context, call));
        v3.Patch("/projects/{id}", call => UpdateAsync(context, call));
        v3.Delete("/projects/{id}", call => Delete(context, call));
    }

    public static IEnumerable<JsonObject> OfUser(SandboxContext context, string userId) =>
        context.World.Projects
            .Where(row => row.Enabled && RoleResolver.RolesOf(context.World, userId, TargetKind.Project, row.Id).Count > 0)
            .OrderBy(row => row.Name, StringComparer.Ordinal)
            .Select(row => View(context, row));

    private static JsonAnswer List(SandboxContext context, WireCall call)
    {
        var (name, domainId) = (call.Query("name"), call.Query("domain_id"));
        call.RequireAdminOf(domainId, "identity:list_projects");
        var rows = context.World.Projects.Where(row => (name ?? row.Name) == row.Name && (domainId ?? row.DomainId) == row.DomainId);
        return KeystoneView.List(context, "/projects", "projects",
            rows.OrderBy(row => row.Name, StringComparer.Ordinal).Select(row => View(context, row)));
    }

    private static async Task<IResult> CreateAsync(SandboxContext context, WireCall call)
    {
        var given = await call.BodyAsync("project", KeystoneErrors.BadRequest);
        var domainId = given.Text("domain_id") ?? call.Token.DomainId ?? "default";
        call.RequireAdminOf(domainId, "identity:create_project");
        if (given.Text("name") is not { Length: > 0 and <= 64 } name)
            throw KeystoneErrors.BadRequest("Invalid input for field 'name': it must be 1 to 64 characters long.");
        if (context.World.Projects.Any(row => row.Name == name && row.DomainId == domainId))
            throw KeystoneErrors.Conflict("project", $"it is not permitted to have two projects with the same name in the same domain : {name}");
        var project = new ProjectRow(KeystoneRules.NewId(), name, domainId, given.Text("description") ?? "", given.Flag("enabled") ?? true);
        context.World.Projects.Set(project);
        return KeystoneView.Created("project", View(context, project));
    }

    private static async Task<IResult> UpdateAsync(SandboxContext context, WireCall call)
    {
        var given = await call.BodyAsync("project", KeystoneErrors.BadRequest);
        var project = Find(context, call, "identity:update_project");
        call.RequireAdminOf(project.DomainId, "identity:update_project");
        var changed = project with
        {
            Name = given.Text("name") ?? project.Name,
            Description = given.Text("description") ?? project.Description,
            Enabled = given.Flag("enabled") ?? project.Enabled,
        };
        context.World.Projects.Set(changed);
        return KeystoneView.One("project", View(context, changed));
    }

    private static IResult Delete(SandboxContext context, WireCall call)
    {
        var project = Find(context, call, "identity:delete_project");
        call.RequireAdminOf(project.DomainId, "identity:delete_project");
        context.World.Projects.Remove(project.Id);
        foreach (var trust in context.World.Trusts.Where(row => row.ProjectId == project.Id))
            context.World.Trusts.Remove(trust.Id);
        return Results.NoContent();
    }

    private static ProjectRow Find(SandboxContext context, WireCall call, string action)
    {
        var project = context.World.Projects.Find(call.Route("id"));
        if (call.Token.ProjectId != call.Route("id"))
            call.RequireAdminOf(project?.DomainId, action);
        return project ?? throw KeystoneErrors.NotFound("project", call.Route("id"));
    }

    private static JsonObject View(SandboxContext context, ProjectRow project) => new JsonObject
    {
        ["id"] = project.Id,
        ["name"] = project.Name,
        ["domain_id"] = project.DomainId,
        ["description"] = project.Description,
        ["enabled"] = project.Enabled,
        ["parent_id"] = project.DomainId,
        ["is_domain"] = false,
        ["tags"] = new JsonArray(),
        ["options"] = new JsonObject(),
    }.WithSelf(context, $"/projects/{project.Id}");
}
