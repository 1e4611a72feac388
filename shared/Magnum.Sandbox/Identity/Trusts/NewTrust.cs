using System.Globalization;
using System.Text.Json.Nodes;
using Magnum.Sandbox.Wire;

namespace Magnum.Sandbox.Identity.Trusts;

/// <summary>Checks a request for a trust and makes the row.</summary>
internal sealed class NewTrust(SandboxContext context, WireCall call)
{
    public static WireException FromCredential() =>
        KeystoneErrors.Forbidden("Using method 'application_credential' is not allowed for managing trusts.");

    public TrustRow Check(JsonObject given)
    {
        var token = call.Token;
        if (token.ApplicationCredentialId is { } id && context.World.ApplicationCredentials.Find(id) is not { Unrestricted: true })
            throw FromCredential();
        if (token.TrustId is not null)
            throw KeystoneErrors.ForbiddenText("Redelegation not allowed.");
        var trustor = Required(given, "trustor_user_id");
        var trustee = Required(given, "trustee_user_id");
        if (given.Flag("impersonation") is not { } impersonation)
            throw KeystoneErrors.BadRequest("'impersonation' is a required property");
        if (trustor != token.UserId)
            throw KeystoneErrors.Forbidden("The authenticated user should match the trustor");
        if (context.World.Users.Find(trustee) is null)
            throw KeystoneErrors.NotFound("user", trustee);
        var project = given.Text("project_id") ?? throw KeystoneErrors.Forbidden("At least one role should be specified");
        if (context.World.Projects.Find(project) is null)
            throw KeystoneErrors.NotFound("project", project);
        return new TrustRow(KeystoneRules.NewId(), trustor, trustee, project)
        {
            Impersonation = impersonation,
            AllowRedelegation = given.Flag("allow_redelegation") ?? false,
            ExpiresAt = Expiry(given.Text("expires_at")),
            RemainingUses = Uses(given),
            RoleIds = Roles(given, trustor, project),
        };
    }

    private static string Required(JsonObject given, string name) =>
        given.Text(name) ?? throw KeystoneErrors.BadRequest($"'{name}' is a required property");

    private static int? Uses(JsonObject given) => given.Number("remaining_uses") switch
    {
        null => null,
        > 0 and var uses => uses,
        _ => throw KeystoneErrors.BadRequest("remaining_uses must be a positive integer or null."),
    };

    private DateTimeOffset? Expiry(string? text)
    {
        if (text is null)
            return null;
        if (!DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at))
            throw KeystoneErrors.BadRequest("The 'expires_at' must be an ISO 8601 date and time.");
        return at > context.Time.GetUtcNow() ? at : throw KeystoneErrors.BadRequest("The 'expires_at' must not be before now.");
    }

    private string[] Roles(JsonObject given, string trustor, string project)
    {
        var held = RoleResolver.RolesOf(context.World, trustor, TargetKind.Project, project);
        string[] roles = [.. given.Items("roles").Select(role => RoleId(role, held))];
        return roles.Length > 0 ? roles : throw KeystoneErrors.Forbidden("At least one role should be specified");
    }

    private static string RoleId(JsonNode role, IReadOnlyList<RoleRow> held)
    {
        var (id, name) = (role.Text("id"), role.Text("name"));
        return held.FirstOrDefault(row => id is null ? row.Name == name : row.Id == id)?.Id
            ?? throw KeystoneErrors.NotFound("role", id ?? name ?? "");
    }
}
