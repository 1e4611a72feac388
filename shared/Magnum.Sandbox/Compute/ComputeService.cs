using System.Text.Json.Nodes;
using Magnum.Sandbox.Wire;

namespace Magnum.Sandbox.Compute;

/// <summary>Nova v2.1 at its base microversion.</summary>
internal sealed class ComputeService
{
    private const string Prefix = "/compute";

    public static void Map(IEndpointRouteBuilder routes, SandboxContext context)
    {
        var root = new WireRoutes(routes, context, Prefix);
        root.Open(HttpMethods.Get, "", _ => new JsonAnswer(new JsonObject { ["versions"] = new JsonArray(Version(context)) }));
        root.Open(HttpMethods.Get, "/v2.1", _ => new JsonAnswer(new JsonObject { ["version"] = Version(context) }));
        var nova = new WireRoutes(routes, context, Prefix + "/v2.1");
        FlavorOperations.Map(nova, context);
        KeypairOperations.Map(nova, context);
        ServerOperations.Map(nova, context);
        ServerGroupOperations.Map(nova, context);
        root.Otherwise(FaultErrors.NoSuchPath);
    }

    /// <summary>The links that Nova puts into each of its things.</summary>
    public static JsonArray Links(SandboxContext context, string path) =>
    [
        new JsonObject { ["rel"] = "self", ["href"] = $"{context.Address}/compute/v2.1/{path}" },
        new JsonObject { ["rel"] = "bookmark", ["href"] = $"{context.Address}/compute/{path}" },
    ];

    private static JsonObject Version(SandboxContext context) => new()
    {
        ["id"] = "v2.1",
        ["status"] = "CURRENT",
        ["version"] = "2.1",
        ["min_version"] = "2.1",
        ["updated"] = "2013-07-23T11:33:21Z",
        ["links"] = new JsonArray(new JsonObject { ["rel"] = "self", ["href"] = context.Address + "/compute/v2.1/" }),
        ["media-types"] = new JsonArray(new JsonObject
        {
            ["base"] = "application/json",
            ["type"] = "application/vnd.openstack.compute+json;version=2.1",
        }),
    };
}
