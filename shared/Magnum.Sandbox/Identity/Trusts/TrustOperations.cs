using Magnum.Sandbox.Wire;

namespace Magnum.Sandbox.Identity.Trusts;

/// <summary>OS-TRUST trusts with Keystone's rules of who may make, see and delete them.</summary>
internal static class TrustOperations
{
    private const string Path = "/OS-TRUST/trusts";

    public static void Map(WireRoutes v3, SandboxContext context)
    {
        v3.Post(Path, call => CreateAsync(context, call));
        v3.Get(Path, call => List(context, call));
        v3.Get(Path + "/{id}", call =>
        {
            var trust = Find(context, call);
            if (!call.Token.IsAdmin && call.Token.UserId != trust.TrustorUserId && call.Token.UserId != trust.TrusteeUserId)
                throw KeystoneErrors.Forbidden("identity:get_trust");
            return KeystoneView.One("trust", TrustView.Of(context, trust, withRoles: true));
        });
        v3.Delete(Path + "/{id}", call => Delete(context, call));
        v3.Get(Path + "/{id}/roles", call =>
        {
            var trust = Find(context, call);
            return KeystoneView.List(context, $"{Path}/{trust.Id}/roles", "roles", TrustView.Roles(context, trust));
        });
    }

    private static async Task<IResult> CreateAsync(SandboxContext context, WireCall call)
    {
        var given = await call.BodyAsync("trust", KeystoneErrors.BadRequest);
        var trust = new NewTrust(context, call).Check(given);
        context.World.Trusts.Set(trust);
        return KeystoneView.Created("trust", TrustView.Of(context, trust, withRoles: true));
    }

    private static JsonAnswer List(SandboxContext context, WireCall call)
    {
        var (trustor, trustee) = (call.Query("trustor_user_id"), call.Query("trustee_user_id"));
        if (!call.Token.IsAdmin && trustor != call.Token.UserId && trustee != call.Token.UserId)
            throw KeystoneErrors.Forbidden("identity:list_trusts");
        var rows = context.World.Trusts.Where(row =>
            (trustor ?? row.TrustorUserId) == row.TrustorUserId && (trustee ?? row.TrusteeUserId) == row.TrusteeUserId);
        return KeystoneView.List(context, Path, "trusts",
            rows.OrderBy(row => row.Id, StringComparer.Ordinal).Select(row => TrustView.Of(context, row, withRoles: false)));
    }

    private static IResult Delete(SandboxContext context, WireCall call)
    {
        if (call.Token.ApplicationCredentialId is not null)
            throw NewTrust.FromCredential();
        var trust = Find(context, call);
        if (!call.Token.IsAdmin && call.Token.UserId != trust.TrustorUserId)
            throw KeystoneErrors.Forbidden("identity:delete_trust");
        context.World.Trusts.Remove(trust.Id);
        context.Tokens.RevokeWhere(token => token.TrustId == trust.Id);
        return Results.NoContent();
    }

    private static TrustRow Find(SandboxContext context, WireCall call) =>
        context.World.Trusts.Find(call.Route("id")) is { } trust && !(trust.ExpiresAt <= context.Time.GetUtcNow())
            ? trust
            : throw KeystoneErrors.NotFound("trust", call.Route("id"));
}
