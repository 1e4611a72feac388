using System.Text.Json.Nodes;
using Magnum.Sandbox.Wire;

namespace Magnum.Sandbox.Compute;

/// <summary>Server groups, to look at.</summary>
internal static class ServerGroupOperations
{
    public static void Map(WireRoutes nova, SandboxContext context)
    {
        nova.Get("/os-server-groups", call => new JsonAnswer(new JsonObject
        {
            ["server_groups"] = new JsonArray([.. context.World.ServerGroups
                .Where(row => row.ProjectId == call.ProjectId || (call.Token.IsAdmin && call.Query("all_projects") is not null))
                .OrderBy(row => row.Name, StringComparer.Ordinal)
                .Select(View)]),
        }));
        nova.Get("/os-server-groups/{id}", call =>
        {
            var row = context.World.ServerGroups.Find(call.Route("id"));
            return row is not null && call.Sees(row.ProjectId)
                ? new JsonAnswer(new JsonObject { ["server_group"] = View(row) })
                : throw FaultErrors.NotFound($"Instance group {call.Route("id")} could not be found.");
        });
    }

    private static JsonObject View(ServerGroupRow row) => new()
    {
        ["id"] = row.Id,
        ["name"] = row.Name,
        ["policies"] = new JsonArray(row.Policy),
        ["members"] = new JsonArray(),
        ["metadata"] = new JsonObject(),
    };
}
