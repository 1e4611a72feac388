using System.Text.Json.Nodes;
using Magnum.Sandbox.Wire;

namespace Magnum.Sandbox.Identity.Tokens;

/// <summary>Checks the identity part of a login: who is it, and how was that shown.</summary>
internal sealed class LoginProof(SandboxContext context)
{
    private readonly SandboxWorld _world = context.World;

    public Proof Check(JsonObject? identity)
    {
        string[] methods = [.. identity.Items("methods").OfType<JsonValue>().Select(value => value.ToString())];
        if (identity is null || methods.Length == 0)
            throw KeystoneErrors.BadRequest("Expecting to find methods in identity. The server could not comply with the request since it is either malformed or otherwise incorrect. The client is assumed to be in error.");
        Proof[] proofs = [.. methods.Select(method => Check(method, identity.Child(method)))];
        if (proofs.Any(proof => proof.UserId != proofs[0].UserId))
            throw Refused();
        return proofs[0] with { Methods = [.. proofs.SelectMany(proof => proof.Methods).Distinct()] };
    }

    /// <summary>The domain that a reference by id or name means.</summary>
    public static DomainRow? FindDomain(SandboxWorld world, JsonObject? reference) =>
        reference.Text("id") is { } id
            ? world.Domains.Find(id)
            : world.Domains.FirstOrDefault(row => row.Name == reference.Text("name"));

    private Proof Check(string method, JsonObject? details) => method switch
    {
        "password" => Password(details.Child("user")),
        "token" => Token(details.Text("id")),
        "application_credential" => Credential(details),
        _ => throw Refused(),
    };

    private Proof Password(JsonObject? given)
    {
        var user = FindUser(given);
        if (user is not { Enabled: true, Password: { } password } || password != given.Text("password"))
            throw Refused();
        return new Proof(user.Id, ["password"]);
    }

    private Proof Token(string? id)
    {
        var token = context.Tokens.Find(id) ?? throw Refused();
        if (token.TrustId is not null || token.ApplicationCredentialId is not null)
            throw KeystoneErrors.Forbidden("rescope a scoped token");
        return new Proof(token.UserId, [.. token.Methods.Append("token").Distinct()]) { From = token };
    }

    private Proof Credential(JsonObject? given)
    {
        var credential = given.Text("id") is { } id
            ? _world.ApplicationCredentials.Find(id)
            : FindUser(given.Child("user")) is { } owner
                ? _world.ApplicationCredentials.FirstOrDefault(row => row.UserId == owner.Id && row.Name == given.Text("name"))
                : null;
        if (credential is null || credential.Secret != given.Text("secret")
            || credential.ExpiresAt <= context.Time.GetUtcNow() || _world.Users.Find(credential.UserId) is not { Enabled: true })
        {
            throw Refused();
        }
        return new Proof(credential.UserId, ["application_credential"]) { Credential = credential };
    }

    private UserRow? FindUser(JsonObject? given)
    {
        if (given.Text("id") is { } id)
            return _world.Users.Find(id);
        var (name, domain) = (given.Text("name"), FindDomain(_world, given.Child("domain")));
        return domain is null ? null : _world.Users.FirstOrDefault(row => row.Name == name && row.DomainId == domain.Id);
    }

    private WireException Refused() => KeystoneErrors.Unauthorized(context.Address);

    /// <summary>A user who showed who he is.</summary>
    internal sealed record Proof(string UserId, IReadOnlyList<string> Methods)
    {
        public SandboxToken? From { get; init; }

        public ApplicationCredentialRow? Credential { get; init; }
    }
}
