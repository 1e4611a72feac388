using Magnum.Sandbox.Wire;

namespace Magnum.Sandbox.Identity.Directory;

/// <summary>Who has which role where: granted, checked, revoked and listed.</summary>
internal static class AssignmentOperations
{
    public static void Map(WireRoutes v3, SandboxContext context)
    {
        MapTarget(v3, context, "/projects/{target}", TargetKind.Project);
        MapTarget(v3, context, "/domains/{target}", TargetKind.Domain);
        MapTarget(v3, context, "/system", TargetKind.System);
        v3.Get("/role_assignments", call => List(context, call));
    }

    private static void MapTarget(WireRoutes v3, SandboxContext context, string target, TargetKind kind)
    {
        var one = target + "/users/{user}/roles/{role}";
        v3.Map(HttpMethods.Put, one, call =>
        {
            context.World.RoleAssignments.Set(Named(context, call, kind, "identity:create_grant"));
            return Results.NoContent();
        });
        v3.Map(HttpMethods.Head, one, call => Check(context, Named(context, call, kind, "identity:check_grant")));
        v3.Get(one, call => Check(context, Named(context, call, kind, "identity:check_grant")));
        v3.Delete(one, call =>
        {
            var row = Named(context, call, kind, "identity:revoke_grant");
            Check(context, row);
            context.World.RoleAssignments.Remove(row.Id);
            return Results.NoContent();
        });
        v3.Get(target + "/users/{user}/roles", call =>
        {
            var targetId = Target(context, call, kind, "identity:list_grants");
            var roles = RoleResolver.RolesOf(context.World, call.Route("user"), kind, targetId);
            return KeystoneView.List(context, call.Http.Request.Path.Value!, "roles", roles.Select(row => RoleOperations.View(context, row)));
        });
    }

    private static RoleAssignmentRow Named(SandboxContext context, WireCall call, TargetKind kind, string action)
    {
        var target = Target(context, call, kind, action);
        var user = context.World.Users.Find(call.Route("user")) ?? throw KeystoneErrors.NotFound("user", call.Route("user"));
        return new RoleAssignmentRow(kind, target, user.Id, RoleOperations.Find(context, call.Route("role")).Id);
    }

    private static string Target(SandboxContext context, WireCall call, TargetKind kind, string action)
    {
        var id = kind is TargetKind.System ? "all" : call.Route("target");
        var domainId = kind is TargetKind.Project ? context.World.Projects.Find(id)?.DomainId : id;
        call.RequireAdminOf(domainId, action);
        var exists = kind switch
        {
            TargetKind.Project => domainId is not null,
            TargetKind.Domain => context.World.Domains.Find(id) is not null,
            _ => true,
        };
        return exists ? id : throw KeystoneErrors.NotFound(kind.ToString().ToLowerInvariant(), id);
    }

    private static IResult Check(SandboxContext context, RoleAssignmentRow row) =>
        context.World.RoleAssignments.Find(row.Id) is not null
            ? Results.NoContent()
            : throw KeystoneErrors.NotFound("role assignment with role",
                $"{row.RoleId}, user or group: {row.UserId}, project, domain, or system: {row.TargetId}");

    private static JsonAnswer List(SandboxContext context, WireCall call)
    {
        call.RequireAdmin("identity:list_role_assignments");
        var (user, role) = (call.Query("user.id"), call.Query("role.id"));
        var (project, domain) = (call.Query("scope.project.id"), call.Query("scope.domain.id"));
        var rows = context.World.RoleAssignments.Where(row =>
            (user ?? row.UserId) == row.UserId
            && (role ?? row.RoleId) == row.RoleId
            && (project is null || (row.Kind is TargetKind.Project && row.TargetId == project))
            && (domain is null || (row.Kind is TargetKind.Domain && row.TargetId == domain)));
        var names = call.Query("include_names") is { } flag && flag is not ("0" or "false" or "False");
        return KeystoneView.List(context, "/role_assignments", "role_assignments",
            rows.Select(row => AssignmentView.Of(context.World, row, names)));
    }
}
