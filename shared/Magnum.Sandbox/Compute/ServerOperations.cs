using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Magnum.Sandbox.Wire;

namespace Magnum.Sandbox.Compute;

/// <summary>Servers, to look at.</summary>
internal static class ServerOperations
{
    public static void Map(WireRoutes nova, SandboxContext context)
    {
        nova.Get("/servers", call => List(context, call, row => ServerView.Short(context, row)));
        nova.Get("/servers/detail", call => List(context, call, row => ServerView.Full(context, row)));
        nova.Get("/servers/{id}", call =>
        {
            var row = context.World.Servers.Find(call.Route("id"));
            if (row is null || !call.Sees(row.ProjectId))
                throw FaultErrors.NotFound($"Instance {call.Route("id")} could not be found.");
            return new JsonAnswer(new JsonObject { ["server"] = ServerView.Full(context, row) });
        });
    }

    private static JsonAnswer List(SandboxContext context, WireCall call, Func<ServerRow, JsonObject> view)
    {
        var everywhere = call.Token.IsAdmin && call.Query("all_tenants") is "1" or "true" or "True";
        var (status, project) = (call.Query("status"), call.Query("project_id"));
        var name = Name(call.Query("name"));
        ServerRow[] rows =
        [
            .. context.World.Servers
                .Where(row => everywhere ? (project ?? row.ProjectId) == row.ProjectId : row.ProjectId == call.ProjectId)
                .Where(row => (status ?? row.Status) == row.Status && (name is null || name.IsMatch(row.Name)))
                .OrderByDescending(row => row.CreatedAt).ThenBy(row => row.Id, StringComparer.Ordinal),
        ];
        var (page, more) = Paging.Cut(call, rows, row => row.Id, FaultErrors.BadRequest);
        var body = new JsonObject { ["servers"] = new JsonArray([.. page.Select(view)]) };
        if (more)
        {
            body["servers_links"] = new JsonArray(new JsonObject
            {
                ["rel"] = "next",
                ["href"] = Paging.Next(call, context.Address, page[^1].Id),
            });
        }
        return new JsonAnswer(body);
    }

    /// <summary>Nova takes the name filter as a regular expression.</summary>
    private static Regex? Name(string? pattern)
    {
        try
        {
            return pattern is null ? null : new Regex(pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
        }
        catch (RegexParseException)
        {
            throw FaultErrors.BadRequest($"Invalid input for query parameters name. Value: {pattern}. Regex is invalid.");
        }
    }
}
