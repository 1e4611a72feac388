using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Magnum.Sandbox.Identity.Directory;
using Magnum.Sandbox.Wire;

namespace Magnum.Sandbox.Identity.Credentials;

/// <summary>Application credentials: made by their user for the project of his token; the secret is shown once.</summary>
internal static class ApplicationCredentialOperations
{
    private const string Path = "/users/{user}/application_credentials";

    public static void Map(WireRoutes v3, SandboxContext context)
    {
        v3.Post(Path, call => CreateAsync(context, call));
        v3.Get(Path, call =>
        {
            var name = call.Query("name");
            var rows = Own(context, call, "identity:list_application_credentials").Where(row => (name ?? row.Name) == row.Name);
            return KeystoneView.List(context, $"/users/{call.Route("user")}/application_credentials", "application_credentials",
                rows.OrderBy(row => row.Name, StringComparer.Ordinal).Select(row => View(context, row)));
        });
        v3.Get(Path + "/{id}", call => KeystoneView.One("application_credential",
            View(context, Find(context, call, "identity:get_application_credential"))));
        v3.Delete(Path + "/{id}", call =>
        {
            var row = Find(context, call, "identity:delete_application_credential");
            context.World.ApplicationCredentials.Remove(row.Id);
            context.Tokens.RevokeWhere(token => token.ApplicationCredentialId == row.Id);
            return Results.NoContent();
        });
    }

    private static async Task<IResult> CreateAsync(SandboxContext context, WireCall call)
    {
        const string Action = "identity:create_application_credential";
        var given = await call.BodyAsync("application_credential", KeystoneErrors.BadRequest);
        var token = call.Token;
        if (token.UserId != call.Route("user") || token.ProjectId is null || token.TrustId is not null
            || (token.ApplicationCredentialId is { } own && context.World.ApplicationCredentials.Find(own) is not { Unrestricted: true }))
        {
            throw KeystoneErrors.Forbidden(Action);
        }
        if (given.Text("name") is not { Length: > 0 } name)
            throw KeystoneErrors.BadRequest("'name' is a required property");
        if (context.World.ApplicationCredentials.Any(row => row.UserId == token.UserId && row.Name == name))
            throw KeystoneErrors.Conflict("application_credential", "Duplicate entry found with name " + name);
        var row = new ApplicationCredentialRow(KeystoneRules.NewId(), name, token.UserId, token.ProjectId,
            given.Text("secret") ?? RandomNumberGenerator.GetHexString(64, lowercase: true))
        {
            RoleIds = Roles(given, token),
            Unrestricted = given.Flag("unrestricted") ?? false,
            Description = given.Text("description"),
            ExpiresAt = given.Text("expires_at") is { } text
                && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : null,
        };
        context.World.ApplicationCredentials.Set(row);
        var view = View(context, row);
        view["secret"] = row.Secret;
        return KeystoneView.Created("application_credential", view);
    }

    private static string[] Roles(JsonObject given, SandboxToken token)
    {
        string[] wanted = [.. given.Items("roles").Select(role => role.Text("id") ?? role.Text("name") ?? "")];
        if (wanted.Length == 0)
            return [.. token.Roles.Select(role => role.Id)];
        return
        [
            .. wanted.Select(key => token.Roles.FirstOrDefault(role => role.Id == key || role.Name == key)?.Id
                ?? throw KeystoneErrors.BadRequest($"Could not find role assignment with role: {key}.")),
        ];
    }

    private static IEnumerable<ApplicationCredentialRow> Own(SandboxContext context, WireCall call, string action)
    {
        if (call.Token.UserId != call.Route("user"))
            call.RequireAdmin(action);
        return context.World.ApplicationCredentials.Where(row => row.UserId == call.Route("user"));
    }

    private static ApplicationCredentialRow Find(SandboxContext context, WireCall call, string action) =>
        Own(context, call, action).FirstOrDefault(row => row.Id == call.Route("id"))
        ?? throw KeystoneErrors.NotFound("Application Credential", call.Route("id"));

    private static JsonObject View(SandboxContext context, ApplicationCredentialRow row) => new JsonObject
    {
        ["id"] = row.Id,
        ["name"] = row.Name,
        ["description"] = row.Description,
        ["project_id"] = row.ProjectId,
        ["expires_at"] = row.ExpiresAt is { } at ? WireText.Micros(at) : null,
        ["unrestricted"] = row.Unrestricted,
        ["roles"] = new JsonArray([.. row.RoleIds.Select(context.World.Roles.Find).OfType<RoleRow>()
            .Select(role => RoleOperations.View(context, role))]),
    }.WithSelf(context, $"/users/{row.UserId}/application_credentials/{row.Id}");
}
