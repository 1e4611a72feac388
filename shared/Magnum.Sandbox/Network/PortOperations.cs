using System.Text.Json.Nodes;
using Magnum.Sandbox.Wire;

namespace Magnum.Sandbox.Network;

/// <summary>Ports.</summary>
internal static class PortOperations
{
    public static void Map(WireRoutes neutron, SandboxContext context, NetworkOperations networks, AddressPool addresses)
    {
        var ports = new NeutronCollection<PortRow>("port", "/ports", context.World.Ports, () => View,
            id => NeutronErrors.NotFound("Port", $"Port {id} could not be found."))
        {
            Name = row => row.Name,
            Visible = (call, row) => call.Sees(row.ProjectId),
        };
        ports.MapReads(neutron);
        neutron.Post("/ports", async call =>
        {
            var given = await call.BodyAsync("port", NeutronErrors.BadRequest);
            var network = networks.Networks.Find(call, given.Text("network_id") ?? "");
            var port = addresses.Take(network.Id, (subnet, address) => new PortRow(
                WireText.NewId(), given.Text("name") ?? "", call.ProjectId, network.Id)
            {
                SubnetId = subnet.Id,
                FixedAddress = address,
                DeviceId = given.Text("device_id") ?? "",
                DeviceOwner = given.Text("device_owner") ?? "",
                CreatedAt = context.Time.GetUtcNow(),
            }, context.World.Ports.Set);
            return ports.One(port, StatusCodes.Status201Created);
        });
        neutron.Delete("/ports/{id}", call =>
        {
            var row = ports.Find(call);
            context.World.Ports.Remove(row.Id);
            foreach (var ip in context.World.FloatingIps.Where(ip => ip.PortId == row.Id))
                context.World.FloatingIps.TryReplace(ip, ip with { PortId = null, FixedAddress = null });
            return Results.NoContent();
        });
    }

    private static JsonObject View(PortRow row)
    {
        var view = NeutronView.Begin(row.Id, row.Name, row.ProjectId);
        view["network_id"] = row.NetworkId;
        view["status"] = row.DeviceId.Length > 0 ? "ACTIVE" : "DOWN";
        view["admin_state_up"] = true;
        view["device_id"] = row.DeviceId;
        view["device_owner"] = row.DeviceOwner;
        view["mac_address"] = "fa:16:3e:" + string.Join(':', row.Id[..6].Chunk(2).Select(pair => new string(pair)));
        view["fixed_ips"] = row.FixedAddress is null
            ? []
            : new JsonArray(new JsonObject { ["subnet_id"] = row.SubnetId, ["ip_address"] = row.FixedAddress });
        view["security_groups"] = new JsonArray();
        view["allowed_address_pairs"] = new JsonArray();
        view["port_security_enabled"] = true;
        return view.End(row.CreatedAt);
    }
}
