using System.Text.Json.Nodes;
using Magnum.Sandbox.Wire;

namespace Magnum.Sandbox.Network;

/// <summary>Networks.</summary>
internal sealed class NetworkOperations(SandboxContext context)
{
    private readonly SandboxWorld _world = context.World;

    /// <summary>The networks as callers see them: their own, the shared and the external ones.</summary>
    public NeutronCollection<NetworkRow> Networks { get; } = new(
        "network", "/networks", context.World.Networks, () => Viewer(context.World),
        id => NeutronErrors.NotFound("Network", $"Network {id} could not be found."))
    {
        Name = row => row.Name,
        Visible = (call, row) => row.Shared || row.External || call.Sees(row.ProjectId),
    };

    public void Map(WireRoutes neutron)
    {
        Networks.MapReads(neutron);
        neutron.Post("/networks", CreateAsync);
        neutron.Delete("/networks/{id}", Delete);
    }

    private async Task<IResult> CreateAsync(WireCall call)
    {
        var given = await call.BodyAsync("network", NeutronErrors.BadRequest);
        var (external, shared) = (given.Flag("router:external") ?? false, given.Flag("shared") ?? false);
        if ((external || shared) && !call.Token.IsAdmin)
            throw NeutronErrors.Forbidden(external ? "create_network:router:external" : "create_network:shared");
        return Networks.Created(new NetworkRow(WireText.NewId(), given.Text("name") ?? "", call.ProjectId)
        {
            External = external,
            Shared = shared,
            CreatedAt = context.Time.GetUtcNow(),
        });
    }

    private IResult Delete(WireCall call)
    {
        var row = Networks.Find(call);
        if (!call.Sees(row.ProjectId))
            throw Networks.NotFound(row.Id);
        if (_world.Ports.Any(port => port.NetworkId == row.Id) || _world.FloatingIps.Any(ip => ip.NetworkId == row.Id))
        {
            throw NeutronErrors.Conflict("NetworkInUse",
                $"Unable to complete operation on network {row.Id}. There are one or more ports still in use on the network.");
        }
        _world.Networks.Remove(row.Id);
        foreach (var subnet in _world.Subnets.Where(subnet => subnet.NetworkId == row.Id))
            _world.Subnets.Remove(subnet.Id);
        return Results.NoContent();
    }

    private static Func<NetworkRow, JsonObject> Viewer(SandboxWorld world)
    {
        var subnets = new Lazy<ILookup<string, string>>(() => world.Subnets.ToLookup(subnet => subnet.NetworkId, subnet => subnet.Id));
        return row => View(row, subnets.Value[row.Id]);
    }

    private static JsonObject View(NetworkRow row, IEnumerable<string> subnets)
    {
        var view = NeutronView.Begin(row.Id, row.Name, row.ProjectId);
        view["status"] = "ACTIVE";
        view["admin_state_up"] = true;
        view["mtu"] = 1450;
        view["shared"] = row.Shared;
        view["router:external"] = row.External;
        view["subnets"] = WireText.Strings(subnets);
        view["port_security_enabled"] = true;
        view["availability_zones"] = new JsonArray();
        view["availability_zone_hints"] = new JsonArray();
        return view.End(row.CreatedAt);
    }
}
