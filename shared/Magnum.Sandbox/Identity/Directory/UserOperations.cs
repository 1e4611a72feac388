using System.Text.Json.Nodes;
using Magnum.Sandbox.Wire;

namespace Magnum.Sandbox.Identity.Directory;

/// <summary>Users. Deleting one takes his trusts, credentials, roles and tokens with him.</summary>
internal static class UserOperations
{
    private static readonly Lock NameGate = new();

    public static void Map(WireRoutes v3, SandboxContext context)
    {
        v3.Post("/users", call => CreateAsync(context, call));
        v3.Get("/users", call => List(context, call));
        v3.Get("/users/{id}", call => KeystoneView.One("user", View(context, Find(context, call, "identity:get_user", self: true))));
        v3.Patch("/users/{id}", call => UpdateAsync(context, call));
        v3.Post("/users/{id}/password", call => ChangePasswordAsync(context, call));
        v3.Delete("/users/{id}", call => Delete(context, Find(context, call, "identity:delete_user", self: false)));
        v3.Get("/users/{id}/projects", call =>
        {
            var user = Find(context, call, "identity:list_user_projects", self: true);
            return KeystoneView.List(context, $"/users/{user.Id}/projects", "projects", ProjectOperations.OfUser(context, user.Id));
        });
    }

    private static async Task<IResult> CreateAsync(SandboxContext context, WireCall call)
    {
        var given = await call.BodyAsync("user", KeystoneErrors.BadRequest);
        var domainId = given.Text("domain_id") ?? call.Token.DomainId ?? "default";
        call.RequireAdminOf(domainId, "identity:create_user");
        if (context.World.Domains.Find(domainId) is null)
            throw KeystoneErrors.NotFound("domain", domainId);
        if (given.Text("name") is not { Length: > 0 and <= 255 } name)
            throw KeystoneErrors.BadRequest("Invalid input for field 'name': it must be 1 to 255 characters long.");
        var user = new UserRow(KeystoneRules.NewId(), name, domainId, given.Text("password"))
        {
            Enabled = given.Flag("enabled") ?? true,
            DefaultProjectId = given.Text("default_project_id"),
            Description = given.Text("description"),
            Email = given.Text("email"),
        };
        lock (NameGate)
        {
            if (context.World.Users.Any(row => row.Name == name && row.DomainId == domainId))
                throw KeystoneErrors.Conflict("user", $"Duplicate entry found with name {name} at domain ID {domainId}");
            context.World.Users.Set(user);
        }
        return KeystoneView.Created("user", View(context, user));
    }

    private static JsonAnswer List(SandboxContext context, WireCall call)
    {
        var domainId = call.Query("domain_id") ?? call.Token.DomainId;
        call.RequireAdminOf(domainId, "identity:list_users");
        var name = call.Query("name");
        var rows = context.World.Users.Where(row => (name ?? row.Name) == row.Name && (domainId ?? row.DomainId) == row.DomainId);
        return KeystoneView.List(context, "/users", "users",
            rows.OrderBy(row => row.Name, StringComparer.Ordinal).Select(row => View(context, row)));
    }

    private static async Task<IResult> UpdateAsync(SandboxContext context, WireCall call)
    {
        var user = Find(context, call, "identity:update_user", self: false);
        var given = await call.BodyAsync("user", KeystoneErrors.BadRequest);
        var changed = user with
        {
            Enabled = given.Flag("enabled") ?? user.Enabled,
            Password = given.Text("password") ?? user.Password,
            Email = given.Text("email") ?? user.Email,
            Description = given.Text("description") ?? user.Description,
            DefaultProjectId = given.Text("default_project_id") ?? user.DefaultProjectId,
        };
        context.World.Users.Set(changed);
        if (changed.Password != user.Password || !changed.Enabled)
            context.Tokens.RevokeWhere(token => token.UserId == user.Id);
        return KeystoneView.One("user", View(context, changed));
    }

    private static async Task<IResult> ChangePasswordAsync(SandboxContext context, WireCall call)
    {
        var user = Find(context, call, "identity:change_password", self: true);
        var given = await call.BodyAsync("user", KeystoneErrors.BadRequest);
        if (given.Text("original_password") != user.Password)
            throw KeystoneErrors.Unauthorized(context.Address);
        context.World.Users.Set(user with { Password = given.Text("password") });
        context.Tokens.RevokeWhere(token => token.UserId == user.Id);
        return Results.NoContent();
    }

    private static IResult Delete(SandboxContext context, UserRow user)
    {
        var world = context.World;
        world.Users.Remove(user.Id);
        foreach (var trust in world.Trusts.Where(row => row.TrustorUserId == user.Id || row.TrusteeUserId == user.Id))
            world.Trusts.Remove(trust.Id);
        foreach (var credential in world.ApplicationCredentials.Where(row => row.UserId == user.Id))
            world.ApplicationCredentials.Remove(credential.Id);
        foreach (var assignment in world.RoleAssignments.Where(row => row.UserId == user.Id))
            world.RoleAssignments.Remove(assignment.Id);
        context.Tokens.RevokeWhere(token => token.UserId == user.Id);
        return Results.NoContent();
    }

    private static UserRow Find(SandboxContext context, WireCall call, string action, bool self)
    {
        var user = context.World.Users.Find(call.Route("id"));
        if (!self || call.Token.UserId != call.Route("id"))
            call.RequireAdminOf(user?.DomainId, action);
        return user ?? throw KeystoneErrors.NotFound("user", call.Route("id"));
    }

    private static JsonObject View(SandboxContext context, UserRow user)
    {
        var view = new JsonObject
        {
            ["id"] = user.Id,
            ["name"] = user.Name,
            ["domain_id"] = user.DomainId,
            ["enabled"] = user.Enabled,
            ["password_expires_at"] = null,
            ["options"] = new JsonObject(),
        };
        if (user.DefaultProjectId is not null)
            view["default_project_id"] = user.DefaultProjectId;
        if (user.Description is not null)
            view["description"] = user.Description;
        if (user.Email is not null)
            view["email"] = user.Email;
        return view.WithSelf(context, $"/users/{user.Id}");
    }
}
