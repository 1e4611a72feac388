using System.Text.Json.Nodes;
using Magnum.Sandbox.Wire;

namespace Magnum.Sandbox.Identity;

/// <summary>Keystone's version documents, the first thing that clients ask for.</summary>
internal static class IdentityVersions
{
    public static void Map(WireRoutes identity, SandboxContext context)
    {
        identity.Open(HttpMethods.Get, "", _ => new JsonAnswer(
            new JsonObject { ["versions"] = new JsonObject { ["values"] = new JsonArray(V3(context)) } },
            StatusCodes.Status300MultipleChoices));
        identity.Open(HttpMethods.Get, "/v3", _ => new JsonAnswer(new JsonObject { ["version"] = V3(context) }));
    }

    private static JsonObject V3(SandboxContext context) => new()
    {
        ["id"] = "v3.14",
        ["status"] = "stable",
        ["updated"] = "2020-04-07T00:00:00Z",
        ["links"] = new JsonArray(new JsonObject { ["rel"] = "self", ["href"] = context.Address + "/identity/v3/" }),
        ["media-types"] = new JsonArray(new JsonObject
        {
            ["base"] = "application/json",
            ["type"] = "application/vnd.openstack.identity-v3+json",
        }),
    };
}
