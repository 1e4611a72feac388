using System.Text.Json.Nodes;
using Magnum.Sandbox.Wire;

namespace Magnum.Sandbox.KeyManager;

/// <summary>Containers of secrets, and who uses them.</summary>
internal static class ContainerOperations
{
    public static void Map(WireRoutes barbican, SandboxContext context)
    {
        barbican.Post("/containers", call => CreateAsync(context, call));
        barbican.Get("/containers", call =>
        {
            JsonObject[] views =
            [
                .. context.World.Containers.Where(row => row.ProjectId == call.ProjectId)
                    .OrderBy(row => row.CreatedAt).ThenBy(row => row.Id, StringComparer.Ordinal).Select(row => View(context, row)),
            ];
            return new JsonAnswer(new JsonObject { ["containers"] = new JsonArray([.. views]), ["total"] = views.Length });
        });
        barbican.Get("/containers/{id}", call => new JsonAnswer(View(context, Find(context, call))));
        barbican.Delete("/containers/{id}", call =>
        {
            context.World.Containers.Remove(Find(context, call).Id);
            return Results.NoContent();
        });
        barbican.Get("/containers/{id}/consumers", call => new JsonAnswer(new JsonObject
        {
            ["consumers"] = Consumers(Find(context, call)),
            ["total"] = Find(context, call).Consumers.Count,
        }));
        barbican.Post("/containers/{id}/consumers", call => ChangeConsumersAsync(context, call, add: true));
        barbican.Map(HttpMethods.Delete, "/containers/{id}/consumers", call => ChangeConsumersAsync(context, call, add: false));
    }

    private static async Task<IResult> CreateAsync(SandboxContext context, WireCall call)
    {
        var given = await WireBody.ReadAsync(call.Http, BarbicanErrors.BadRequest);
        if (given.Text("type") is not ("generic" or "rsa" or "certificate"))
            throw BarbicanErrors.BadRequest("Provided object does not match schema 'Container': 'type' must be one of generic, rsa, certificate. Invalid property: 'type'");
        var references = References(context, call, given);
        if (given.Text("type") == "certificate" && !references.ContainsKey("certificate"))
            throw BarbicanErrors.BadRequest("Provided object does not match schema 'Container': The reference 'certificate' is required for certificate type. Invalid property: 'secret_refs'");
        var row = new ContainerRow(WireText.NewId(), given.Text("name"), call.ProjectId, call.Token.UserId, given.Text("type")!)
        {
            SecretRefs = references,
            CreatedAt = context.Time.GetUtcNow(),
        };
        context.World.Containers.Set(row);
        var reference = KeyManagerService.Reference(context, "containers", row.Id);
        var answer = new JsonAnswer(new JsonObject { ["container_ref"] = reference }, StatusCodes.Status201Created);
        answer.Headers["Location"] = reference;
        return answer;
    }

    private static Dictionary<string, string> References(SandboxContext context, WireCall call, JsonObject given)
    {
        var references = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var item in given.Items("secret_refs"))
        {
            var reference = item.Text("secret_ref") ?? "";
            var secret = context.World.Secrets.Find(reference[(reference.LastIndexOf('/') + 1)..]);
            if (secret is null || secret.ProjectId != call.ProjectId)
                throw BarbicanErrors.NotFound("Secret provided for '" + (item.Text("name") ?? "") + "' doesn't exist.");
            if (!references.TryAdd(item.Text("name") ?? "", reference))
                throw BarbicanErrors.BadRequest("Duplicate reference names are not allowed. Invalid property: 'secret_refs'");
        }
        return references;
    }

    private static async Task<IResult> ChangeConsumersAsync(SandboxContext context, WireCall call, bool add)
    {
        var row = Find(context, call);
        var given = await WireBody.ReadAsync(call.Http, BarbicanErrors.BadRequest);
        var consumer = new ContainerConsumer(given.Text("name") ?? "", given.Text("URL") ?? "");
        if (!add && !row.Consumers.Contains(consumer))
            throw BarbicanErrors.NotFound("Consumer not found.");
        var kept = row.Consumers.Where(known => known != consumer);
        var changed = row with { Consumers = [.. add ? kept.Append(consumer) : kept] };
        context.World.Containers.Set(changed);
        return new JsonAnswer(View(context, changed));
    }

    private static ContainerRow Find(SandboxContext context, WireCall call) =>
        context.World.Containers.Find(call.Route("id")) is { } row && row.ProjectId == call.ProjectId
            ? row
            : throw BarbicanErrors.NotFound("Container not found.");

    private static JsonObject View(SandboxContext context, ContainerRow row) => new()
    {
        ["created"] = WireText.Plain(row.CreatedAt),
        ["updated"] = WireText.Plain(row.CreatedAt),
        ["status"] = "ACTIVE",
        ["name"] = row.Name,
        ["type"] = row.Type,
        ["creator_id"] = row.CreatorId,
        ["container_ref"] = KeyManagerService.Reference(context, "containers", row.Id),
        ["secret_refs"] = new JsonArray([.. row.SecretRefs.Select(pair => new JsonObject { ["name"] = pair.Key, ["secret_ref"] = pair.Value })]),
        ["consumers"] = Consumers(row),
    };

    private static JsonArray Consumers(ContainerRow row) =>
        [.. row.Consumers.Select(consumer => new JsonObject { ["name"] = consumer.Name, ["URL"] = consumer.Url })];
}
