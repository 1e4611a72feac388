using System.Text.Json.Nodes;
using Magnum.Sandbox.Wire;

namespace Magnum.Sandbox.Network;

/// <summary>Routers.</summary>
internal static class RouterOperations
{
    public static void Map(WireRoutes neutron, SandboxContext context)
    {
        var routers = new NeutronCollection<RouterRow>("router", "/routers", context.World.Routers, () => View,
            id => NeutronErrors.NotFound("Router", $"Router {id} could not be found"))
        {
            Name = row => row.Name,
            Visible = (call, row) => call.Sees(row.ProjectId),
        };
        routers.MapReads(neutron);
        neutron.Post("/routers", async call =>
        {
            var given = await call.BodyAsync("router", NeutronErrors.BadRequest);
            var outside = given.Child("external_gateway_info").Text("network_id");
            if (outside is not null && context.World.Networks.Find(outside) is not { External: true })
                throw NeutronErrors.BadRequest($"Bad router request: Network {outside} is not an external network.");
            return routers.Created(new RouterRow(WireText.NewId(), given.Text("name") ?? "", call.ProjectId)
            {
                ExternalNetworkId = outside,
                CreatedAt = context.Time.GetUtcNow(),
            });
        });
        neutron.Delete("/routers/{id}", call =>
        {
            var row = routers.Find(call);
            if (context.World.Ports.Any(port => port.DeviceId == row.Id && port.DeviceOwner == "network:router_interface"))
                throw NeutronErrors.Conflict("RouterInUse", $"Router {row.Id} still has ports");
            context.World.Routers.Remove(row.Id);
            return Results.NoContent();
        });
    }

    private static JsonObject View(RouterRow row)
    {
        var view = NeutronView.Begin(row.Id, row.Name, row.ProjectId);
        view["status"] = "ACTIVE";
        view["admin_state_up"] = true;
        view["external_gateway_info"] = row.ExternalNetworkId is null
            ? null
            : new JsonObject { ["network_id"] = row.ExternalNetworkId, ["enable_snat"] = true, ["external_fixed_ips"] = new JsonArray() };
        view["routes"] = new JsonArray();
        view["availability_zones"] = new JsonArray();
        return view.End(row.CreatedAt);
    }
}
