using System.Text.Json.Nodes;

namespace Magnum.Sandbox.Identity.Directory;

/// <summary>A role assignment as Keystone prints it, with names besides the ids on demand.</summary>
internal static class AssignmentView
{
    public static JsonObject Of(SandboxWorld world, RoleAssignmentRow row, bool withNames)
    {
        var user = world.Users.Find(row.UserId);
        return new JsonObject
        {
            ["role"] = Named(row.RoleId, withNames, world.Roles.Find(row.RoleId)?.Name),
            ["user"] = Named(row.UserId, withNames, user?.Name, Domain(world, user?.DomainId)),
            ["scope"] = Scope(world, row, withNames),
            ["links"] = new JsonObject(),
        };
    }

    private static JsonObject Scope(SandboxWorld world, RoleAssignmentRow row, bool withNames)
    {
        var project = world.Projects.Find(row.TargetId);
        return row.Kind switch
        {
            TargetKind.Project => new JsonObject
            {
                ["project"] = Named(row.TargetId, withNames, project?.Name, Domain(world, project?.DomainId)),
            },
            TargetKind.Domain => new JsonObject
            {
                ["domain"] = Named(row.TargetId, withNames, world.Domains.Find(row.TargetId)?.Name),
            },
            _ => new JsonObject { ["system"] = new JsonObject { ["all"] = true } },
        };
    }

    private static JsonObject Domain(SandboxWorld world, string? id) =>
        new() { ["id"] = id, ["name"] = world.Domains.Find(id)?.Name };

    private static JsonObject Named(string id, bool withNames, string? name, JsonObject? domain = null)
    {
        var view = new JsonObject { ["id"] = id };
        if (!withNames)
            return view;
        view["name"] = name;
        if (domain is not null)
            view["domain"] = domain;
        return view;
    }
}
