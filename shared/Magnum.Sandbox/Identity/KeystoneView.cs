using System.Text.Json.Nodes;
using Magnum.Sandbox.Wire;

namespace Magnum.Sandbox.Identity;

/// <summary>Keystone's way to wrap what it answers: links in every object, and around every list.</summary>
internal static class KeystoneView
{
    public static JsonObject WithSelf(this JsonObject entity, SandboxContext context, string path)
    {
        entity["links"] = new JsonObject { ["self"] = Href(context, path) };
        return entity;
    }

    public static JsonAnswer One(string name, JsonObject entity, int status = StatusCodes.Status200OK) =>
        new(new JsonObject { [name] = entity }, status);

    public static JsonAnswer Created(string name, JsonObject entity) => One(name, entity, StatusCodes.Status201Created);

    public static JsonAnswer List(SandboxContext context, string path, string name, IEnumerable<JsonObject> entities) =>
        new(new JsonObject
        {
            [name] = new JsonArray([.. entities]),
            ["links"] = new JsonObject { ["next"] = null, ["self"] = Href(context, path), ["previous"] = null },
        });

    private static string Href(SandboxContext context, string path) => $"{context.Address}/identity/v3{path}";
}
