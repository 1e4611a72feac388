using System.Text;
using System.Text.Json.Nodes;
using Magnum.Sandbox.Wire;

namespace Magnum.Sandbox.KeyManager;

/// <summary>Secrets, made in one step with their payload or in two.</summary>
internal static class SecretOperations
{
    public static void Map(WireRoutes barbican, SandboxContext context)
    {
        barbican.Post("/secrets", call => CreateAsync(context, call));
        barbican.Get("/secrets", call => List(context, call));
        barbican.Get("/secrets/{id}", call => new JsonAnswer(View(context, Find(context, call))));
        barbican.Get("/secrets/{id}/payload", call => Payload(Find(context, call), call));
        barbican.Put("/secrets/{id}", call => PutAsync(context, call));
        barbican.Delete("/secrets/{id}", call =>
        {
            context.World.Secrets.Remove(Find(context, call).Id);
            return Results.NoContent();
        });
    }

    private static async Task<IResult> CreateAsync(SandboxContext context, WireCall call)
    {
        var given = await WireBody.ReadAsync(call.Http, BarbicanErrors.BadRequest);
        var payload = given.Text("payload");
        var type = given.Text("payload_content_type");
        if (payload is not null && type is null)
            throw BarbicanErrors.BadRequest("Provided object does not match schema 'Secret': If 'payload' is supplied, 'payload_content_type' must also be supplied.. Invalid property: 'payload_content_type'");
        if (payload is { Length: 0 })
            throw BarbicanErrors.BadRequest("Provided object does not match schema 'Secret': If 'payload' specified, must be non empty. Invalid property: 'payload'");
        var row = new SecretRow(WireText.NewId(), given.Text("name"), call.ProjectId, call.Token.UserId)
        {
            Payload = Decode(payload, given.Text("payload_content_encoding")),
            ContentType = type,
            SecretType = given.Text("secret_type") ?? "opaque",
            CreatedAt = context.Time.GetUtcNow(),
        };
        context.World.Secrets.Set(row);
        var reference = KeyManagerService.Reference(context, "secrets", row.Id);
        var answer = new JsonAnswer(new JsonObject { ["secret_ref"] = reference }, StatusCodes.Status201Created);
        answer.Headers["Location"] = reference;
        return answer;
    }

    private static byte[]? Decode(string? payload, string? encoding)
    {
        if (payload is null)
            return null;
        if (encoding is not "base64")
            return Encoding.UTF8.GetBytes(payload);
        var bytes = new byte[payload.Length];
        return Convert.TryFromBase64String(payload, bytes, out var length)
            ? bytes[..length]
            : throw BarbicanErrors.BadRequest("Unable to decode request data.");
    }

    private static JsonAnswer List(SandboxContext context, WireCall call)
    {
        var name = call.Query("name");
        SecretRow[] rows =
        [
            .. context.World.Secrets
                .Where(row => row.ProjectId == call.ProjectId && (name is null || name == row.Name))
                .OrderBy(row => row.CreatedAt).ThenBy(row => row.Id, StringComparer.Ordinal),
        ];
        return new JsonAnswer(new JsonObject
        {
            ["secrets"] = new JsonArray([.. rows.Select(row => View(context, row))]),
            ["total"] = rows.Length,
        });
    }

    private static IResult Payload(SecretRow row, WireCall call)
    {
        if (row.Payload is null)
            throw BarbicanErrors.NotFound("Not Found. Sorry but your secret has no payload.");
        var accept = call.Http.Request.Headers.Accept.ToString();
        if (accept is not ("" or "*/*") && !accept.Contains(row.ContentType ?? "text/plain", StringComparison.OrdinalIgnoreCase))
            throw BarbicanErrors.NotAcceptable();
        return Results.Bytes(row.Payload, row.ContentType);
    }

    private static async Task<IResult> PutAsync(SandboxContext context, WireCall call)
    {
        var row = Find(context, call);
        if (row.Payload is not null)
            throw BarbicanErrors.Conflict("Secret already has data, cannot modify it.");
        using var payload = new MemoryStream();
        await call.Http.Request.Body.CopyToAsync(payload, call.Http.RequestAborted);
        context.World.Secrets.Set(row with
        {
            Payload = payload.ToArray(),
            ContentType = call.Http.Request.ContentType ?? "application/octet-stream",
        });
        return Results.NoContent();
    }

    private static SecretRow Find(SandboxContext context, WireCall call) =>
        context.World.Secrets.Find(call.Route("id")) is { } row && row.ProjectId == call.ProjectId
            ? row
            : throw BarbicanErrors.NotFound("Secret not found.");

    private static JsonObject View(SandboxContext context, SecretRow row)
    {
        var view = new JsonObject
        {
            ["created"] = WireText.Plain(row.CreatedAt),
            ["updated"] = WireText.Plain(row.CreatedAt),
            ["status"] = "ACTIVE",
            ["name"] = row.Name ?? row.Id,
            ["secret_type"] = row.SecretType,
            ["expiration"] = null,
            ["algorithm"] = null,
            ["bit_length"] = null,
            ["mode"] = null,
            ["creator_id"] = row.CreatorId,
            ["secret_ref"] = KeyManagerService.Reference(context, "secrets", row.Id),
        };
        if (row.ContentType is { } type)
            view["content_types"] = new JsonObject { ["default"] = type };
        return view;
    }
}
