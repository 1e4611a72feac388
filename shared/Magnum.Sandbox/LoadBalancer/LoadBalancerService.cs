using System.Text.Json.Nodes;
using Magnum.Sandbox.Wire;

namespace Magnum.Sandbox.LoadBalancer;

/// <summary>Octavia v2: load balancers, to look at and to delete. A delete takes a while, as in a true cloud.</summary>
internal sealed class LoadBalancerService
{
    private const string Prefix = "/load-balancer";
    private const string Path = "/lbaas/loadbalancers";

    private readonly SandboxContext _context;

    private LoadBalancerService(SandboxContext context) => _context = context;

    public static void Map(IEndpointRouteBuilder routes, SandboxContext context)
    {
        var service = new LoadBalancerService(context);
        var root = new WireRoutes(routes, context, Prefix);
        root.Open(HttpMethods.Get, "", _ => new JsonAnswer(new JsonObject
        {
            ["versions"] = new JsonArray(new JsonObject
            {
                ["id"] = "v2.26",
                ["status"] = "CURRENT",
                ["updated"] = "2022-08-29T00:00:00Z",
                ["links"] = new JsonArray(new JsonObject { ["rel"] = "self", ["href"] = context.Address + "/load-balancer/v2" }),
            }),
        }));
        var octavia = new WireRoutes(routes, context, Prefix + "/v2");
        octavia.Get(Path, service.List);
        octavia.Get(Path + "/{id}", call => new JsonAnswer(new JsonObject { ["loadbalancer"] = service.View(service.Find(call)) }));
        octavia.Delete(Path + "/{id}", service.Delete);
        root.Otherwise(OctaviaErrors.NoSuchPath);
    }

    private JsonAnswer List(WireCall call)
    {
        var (id, name, project) = (call.Query("id"), call.Query("name"), call.Query("project_id"));
        LoadBalancerRow[] rows =
        [
            .. Present().Where(row => call.Sees(row.ProjectId)
                    && (id ?? row.Id) == row.Id && (name ?? row.Name) == row.Name && (project ?? row.ProjectId) == row.ProjectId)
                .OrderBy(row => row.Id, StringComparer.Ordinal),
        ];
        var (page, _) = Paging.Cut(call, rows, row => row.Id, OctaviaErrors.BadRequest);
        return new JsonAnswer(new JsonObject
        {
            ["loadbalancers"] = new JsonArray([.. page.Select(View)]),
            ["loadbalancers_links"] = new JsonArray(),
        });
    }

    private IResult Delete(WireCall call)
    {
        var row = Find(call);
        if (row.ProvisioningStatus.StartsWith("PENDING_", StringComparison.Ordinal))
            throw OctaviaErrors.Immutable(row.Id);
        if (row.Children > 0 && call.Query("cascade") is not ("true" or "True" or "1"))
            throw OctaviaErrors.HasChildren(row.Id);
        var gone = _context.Time.GetUtcNow() + TimeSpan.FromSeconds(_context.Options.StackSeconds / 5);
        _context.World.LoadBalancers.Set(row with { ProvisioningStatus = "PENDING_DELETE", GoneAt = gone });
        return Results.NoContent();
    }

    private LoadBalancerRow Find(WireCall call) =>
        Present().FirstOrDefault(row => row.Id == call.Route("id") && call.Sees(row.ProjectId))
        ?? throw OctaviaErrors.NotFound(call.Route("id"));

    private IEnumerable<LoadBalancerRow> Present()
    {
        var now = _context.Time.GetUtcNow();
        foreach (var row in _context.World.LoadBalancers)
        {
            if (row.GoneAt <= now)
                _context.World.LoadBalancers.Remove(row.Id);
            else
                yield return row;
        }
    }

    private JsonObject View(LoadBalancerRow row) => new()
    {
        ["id"] = row.Id,
        ["name"] = row.Name,
        ["description"] = row.Description,
        ["project_id"] = row.ProjectId,
        ["provisioning_status"] = row.ProvisioningStatus,
        ["operating_status"] = "ONLINE",
        ["admin_state_up"] = true,
        ["provider"] = "amphora",
        ["vip_address"] = row.VipAddress,
        ["vip_port_id"] = row.VipPortId,
        ["vip_subnet_id"] = row.VipSubnetId,
        ["vip_network_id"] = _context.World.Subnets.Find(row.VipSubnetId)?.NetworkId,
        ["listeners"] = new JsonArray(),
        ["pools"] = new JsonArray(),
        ["tags"] = new JsonArray(),
        ["created_at"] = WireText.Plain(row.CreatedAt),
        ["updated_at"] = WireText.Plain(row.CreatedAt),
    };
}
