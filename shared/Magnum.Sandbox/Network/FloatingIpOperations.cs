using System.Text.Json.Nodes;
using Magnum.Sandbox.Wire;

namespace Magnum.Sandbox.Network;

/// <summary>Floating IPs.</summary>
internal static class FloatingIpOperations
{
    public static void Map(WireRoutes neutron, SandboxContext context, NetworkOperations networks, AddressPool addresses)
    {
        var world = context.World;
        var ips = new NeutronCollection<FloatingIpRow>("floatingip", "/floatingips", world.FloatingIps, () => View,
            id => NeutronErrors.NotFound("FloatingIP", $"Floating IP {id} could not be found"))
        {
            Visible = (call, row) => call.Sees(row.ProjectId),
        };
        ips.MapReads(neutron);
        neutron.Post("/floatingips", async call =>
        {
            var given = await call.BodyAsync("floatingip", NeutronErrors.BadRequest);
            var network = networks.Networks.Find(call, given.Text("floating_network_id") ?? "");
            if (!network.External)
                throw NeutronErrors.BadRequest($"Bad floatingip request: Network {network.Id} is not a valid external network.");
            var port = world.Ports.Find(given.Text("port_id"));
            var row = addresses.Take(network.Id, (_, address) => new FloatingIpRow(
                WireText.NewId(), address, call.ProjectId, network.Id)
            {
                PortId = port?.Id,
                FixedAddress = port?.FixedAddress,
                Description = given.Text("description") ?? "",
                CreatedAt = context.Time.GetUtcNow(),
            }, world.FloatingIps.Set);
            return ips.One(row, StatusCodes.Status201Created);
        });
        neutron.Delete("/floatingips/{id}", call =>
        {
            world.FloatingIps.Remove(ips.Find(call).Id);
            return Results.NoContent();
        });
    }

    private static JsonObject View(FloatingIpRow row)
    {
        var view = NeutronView.Begin(row.Id, row.Address, row.ProjectId);
        view.Remove("name");
        view["floating_ip_address"] = row.Address;
        view["floating_network_id"] = row.NetworkId;
        view["fixed_ip_address"] = row.FixedAddress;
        view["port_id"] = row.PortId;
        view["router_id"] = null;
        view["status"] = row.PortId is null ? "DOWN" : "ACTIVE";
        view["dns_domain"] = "";
        view["dns_name"] = "";
        view["port_details"] = null;
        return view.End(row.CreatedAt, row.Description);
    }
}
