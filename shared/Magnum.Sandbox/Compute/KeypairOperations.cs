using System.Text.Json.Nodes;
using Magnum.Sandbox.Seed;
using Magnum.Sandbox.Wire;

namespace Magnum.Sandbox.Compute;

/// <summary>Key pairs of the caller.</summary>
internal static class KeypairOperations
{
    public static void Map(WireRoutes nova, SandboxContext context)
    {
        nova.Get("/os-keypairs", call => new JsonAnswer(new JsonObject
        {
            ["keypairs"] = new JsonArray([.. context.World.Keypairs
                .Where(row => row.UserId == call.Token.UserId)
                .OrderBy(row => row.Name, StringComparer.Ordinal)
                .Select(row => new JsonObject { ["keypair"] = Short(row) })]),
        }));
        nova.Get("/os-keypairs/{name}", call => Show(Find(context, call)));
        nova.Post("/os-keypairs", call => CreateAsync(context, call));
        nova.Delete("/os-keypairs/{name}", call =>
        {
            context.World.Keypairs.Remove(Find(context, call).Id);
            return Results.StatusCode(StatusCodes.Status202Accepted);
        });
    }

    private static async Task<IResult> CreateAsync(SandboxContext context, WireCall call)
    {
        var given = await call.BodyAsync("keypair", FaultErrors.BadRequest);
        if (given.Text("name") is not { Length: > 0 and <= 255 } name)
            throw FaultErrors.BadRequest("Invalid input for field/attribute name. Value: . '' is too short");
        var made = given.Text("public_key") is null ? SshKey.Generate() : null;
        var publicKey = given.Text("public_key") ?? made!.PublicKey;
        var row = new KeypairRow(call.Token.UserId, name, publicKey, SeedCloud.Fingerprint(publicKey))
        {
            CreatedAt = context.Time.GetUtcNow(),
        };
        if (!context.World.Keypairs.TryAdd(row))
            throw FaultErrors.Conflict($"Key pair '{name}' already exists.");
        var view = Short(row);
        view["user_id"] = row.UserId;
        if (made is not null)
            view["private_key"] = made.PrivateKey;
        return new JsonAnswer(new JsonObject { ["keypair"] = view });
    }

    private static KeypairRow Find(SandboxContext context, WireCall call) =>
        context.World.Keypairs.Find(KeypairRow.Key(call.Token.UserId, call.Route("name")))
        ?? throw FaultErrors.NotFound($"Keypair {call.Route("name")} not found for user {call.Token.UserId}");

    private static JsonAnswer Show(KeypairRow row)
    {
        var view = Short(row);
        view["user_id"] = row.UserId;
        view["id"] = 1;
        view["created_at"] = WireText.Plain(row.CreatedAt) + ".000000";
        view["updated_at"] = null;
        view["deleted"] = false;
        view["deleted_at"] = null;
        return new JsonAnswer(new JsonObject { ["keypair"] = view });
    }

    private static JsonObject Short(KeypairRow row) =>
        new() { ["name"] = row.Name, ["public_key"] = row.PublicKey, ["fingerprint"] = row.Fingerprint };
}
