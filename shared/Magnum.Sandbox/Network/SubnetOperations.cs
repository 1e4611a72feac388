using System.Net;
using System.Text.Json.Nodes;
using Magnum.Sandbox.Wire;

namespace Magnum.Sandbox.Network;

/// <summary>Subnets: seen by their project and, on shared networks, by everybody.</summary>
internal static class SubnetOperations
{
    public static void Map(WireRoutes neutron, SandboxContext context, NetworkOperations networks)
    {
        var world = context.World;
        var subnets = new NeutronCollection<SubnetRow>("subnet", "/subnets", world.Subnets, () => View,
            id => NeutronErrors.NotFound("Subnet", $"Subnet {id} could not be found."))
        {
            Name = row => row.Name,
            Visible = (call, row) => call.Sees(row.ProjectId) || world.Networks.Find(row.NetworkId) is { Shared: true },
        };
        subnets.MapReads(neutron);
        neutron.Post("/subnets", async call =>
        {
            var given = await call.BodyAsync("subnet", NeutronErrors.BadRequest);
            var network = networks.Networks.Find(call, given.Text("network_id") ?? "");
            if (!IPNetwork.TryParse(given.Text("cidr"), out var range))
                throw NeutronErrors.BadRequest($"Invalid input for cidr. Reason: '{given.Text("cidr")}' is not a valid IP subnet.");
            return subnets.Created(new SubnetRow(WireText.NewId(), given.Text("name") ?? "", call.ProjectId, network.Id, range.ToString())
            {
                GatewayIp = given.Text("gateway_ip") ?? AddressPool.First(range),
                DnsNameservers = [.. given.Items("dns_nameservers").Select(item => item.ToString())],
                CreatedAt = context.Time.GetUtcNow(),
            });
        });
        neutron.Delete("/subnets/{id}", call =>
        {
            var row = subnets.Find(call);
            if (!call.Sees(row.ProjectId))
                throw subnets.NotFound(row.Id);
            if (world.Ports.Any(port => port.SubnetId == row.Id))
            {
                throw NeutronErrors.Conflict("SubnetInUse",
                    $"Unable to complete operation on subnet {row.Id}: One or more ports have an IP allocation from this subnet.");
            }
            world.Subnets.Remove(row.Id);
            return Results.NoContent();
        });
    }

    private static JsonObject View(SubnetRow row)
    {
        var view = NeutronView.Begin(row.Id, row.Name, row.ProjectId);
        view["network_id"] = row.NetworkId;
        view["cidr"] = row.Cidr;
        view["ip_version"] = row.IpVersion;
        view["gateway_ip"] = row.GatewayIp;
        view["enable_dhcp"] = true;
        view["dns_nameservers"] = WireText.Strings(row.DnsNameservers);
        view["allocation_pools"] = new JsonArray();
        view["host_routes"] = new JsonArray();
        view["subnetpool_id"] = null;
        view["ipv6_address_mode"] = null;
        view["ipv6_ra_mode"] = null;
        return view.End(row.CreatedAt);
    }
}
