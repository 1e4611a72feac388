using System.Text.Json.Nodes;
using Magnum.Sandbox.Wire;

namespace Magnum.Sandbox.KeyManager;

/// <summary>Barbican v1.</summary>
internal sealed class KeyManagerService
{
    private const string Prefix = "/key-manager";

    public static void Map(IEndpointRouteBuilder routes, SandboxContext context)
    {
        var root = new WireRoutes(routes, context, Prefix);
        root.Open(HttpMethods.Get, "", _ => new JsonAnswer(new JsonObject
        {
            ["versions"] = new JsonArray(new JsonObject
            {
                ["id"] = "v1",
                ["status"] = "CURRENT",
                ["min_version"] = "1.0",
                ["max_version"] = "1.0",
                ["links"] = new JsonArray(new JsonObject { ["rel"] = "self", ["href"] = context.Address + "/key-manager/v1/" }),
            }),
        }, StatusCodes.Status300MultipleChoices));
        var barbican = new WireRoutes(routes, context, Prefix + "/v1");
        SecretOperations.Map(barbican, context);
        ContainerOperations.Map(barbican, context);
        root.Otherwise(BarbicanErrors.NoSuchPath);
    }

    /// <summary>How Barbican names a thing: by its full address.</summary>
    public static string Reference(SandboxContext context, string kind, string id) => $"{context.Address}{Prefix}/v1/{kind}/{id}";
}
