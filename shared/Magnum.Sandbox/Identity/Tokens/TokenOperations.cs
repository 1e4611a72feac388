using System.Text.Json.Nodes;
using Magnum.Sandbox.Wire;

namespace Magnum.Sandbox.Identity.Tokens;

/// <summary>Logging in, and looking at and revoking tokens.</summary>
internal static class TokenOperations
{
    private const string SubjectHeader = "X-Subject-Token";

    public static void Map(WireRoutes v3, SandboxContext context)
    {
        v3.Open(HttpMethods.Post, "/auth/tokens", http => LoginAsync(context, http));
        v3.Map(HttpMethods.Get, "/auth/tokens", call => Show(context, call, Subject(context, call, "identity:validate_token")));
        v3.Map(HttpMethods.Head, "/auth/tokens", call => Show(context, call, Subject(context, call, "identity:check_token")));
        v3.Delete("/auth/tokens", call =>
        {
            context.Tokens.Revoke(Subject(context, call, "identity:revoke_token").Id);
            return Results.NoContent();
        });
    }

    private static async Task<IResult> LoginAsync(SandboxContext context, HttpContext http)
    {
        var body = await WireBody.ReadAsync(http, "auth", KeystoneErrors.BadRequest);
        var proof = new LoginProof(context).Check(body.Child("identity"));
        var token = new LoginScope(context).Issue(proof, body["scope"]);
        return Answer(context, http, token, StatusCodes.Status201Created);
    }

    private static SandboxToken Subject(SandboxContext context, WireCall call, string action)
    {
        var id = call.Http.Request.Headers[SubjectHeader].ToString();
        var subject = context.Tokens.Find(id) ?? throw KeystoneErrors.NotFound("token", "the subject token is unknown or expired");
        var may = call.Token.IsAdmin || call.Token.HasRole("service") || subject.UserId == call.Token.UserId;
        return may ? subject : throw KeystoneErrors.Forbidden(action);
    }

    private static JsonAnswer Show(SandboxContext context, WireCall call, SandboxToken subject) =>
        Answer(context, call.Http, subject, StatusCodes.Status200OK);

    private static JsonAnswer Answer(SandboxContext context, HttpContext http, SandboxToken token, int status)
    {
        var body = TokenView.Of(context, token, withCatalog: !http.Request.Query.ContainsKey("nocatalog"));
        var answer = new JsonAnswer(new JsonObject { ["token"] = body }, status);
        answer.Headers[SubjectHeader] = token.Id;
        answer.Headers["Vary"] = "X-Auth-Token";
        return answer;
    }
}
