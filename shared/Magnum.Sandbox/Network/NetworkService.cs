using System.Text.Json.Nodes;
using Magnum.Sandbox.Wire;

namespace Magnum.Sandbox.Network;

/// <summary>Neutron v2.0.</summary>
internal sealed class NetworkService
{
    private const string Prefix = "/network";

    private static readonly (string Alias, string Name)[] Extensions =
    [
        ("external-net", "Neutron external network"),
        ("router", "Neutron L3 Router"),
        ("security-group", "security-group"),
    ];

    public static void Map(IEndpointRouteBuilder routes, SandboxContext context)
    {
        var root = new WireRoutes(routes, context, Prefix);
        root.Open(HttpMethods.Get, "", _ => new JsonAnswer(new JsonObject { ["versions"] = new JsonArray(Version(context)) }));
        var neutron = new WireRoutes(routes, context, Prefix + "/v2.0");
        neutron.Open(HttpMethods.Get, "", _ => new JsonAnswer(new JsonObject { ["resources"] = new JsonArray() }));
        neutron.Get("/extensions", _ => new JsonAnswer(new JsonObject
        {
            ["extensions"] = new JsonArray([.. Extensions.Select(Extension)]),
        }));
        neutron.Get("/extensions/{alias}", call =>
        {
            var known = Extensions.FirstOrDefault(each => each.Alias == call.Route("alias"));
            return known.Alias is not null
                ? new JsonAnswer(new JsonObject { ["extension"] = Extension(known) })
                : throw NeutronErrors.NotFound("Extension", $"Extension with alias {call.Route("alias")} does not exist");
        });
        var networks = new NetworkOperations(context);
        var addresses = new AddressPool(context.World);
        networks.Map(neutron);
        SubnetOperations.Map(neutron, context, networks);
        PortOperations.Map(neutron, context, networks, addresses);
        RouterOperations.Map(neutron, context);
        FloatingIpOperations.Map(neutron, context, networks, addresses);
        SecurityGroupOperations.Map(neutron, context);
        root.Otherwise(NeutronErrors.NoSuchPath);
    }

    private static JsonObject Version(SandboxContext context) => new()
    {
        ["id"] = "v2.0",
        ["status"] = "CURRENT",
        ["links"] = new JsonArray(new JsonObject { ["rel"] = "self", ["href"] = context.Address + "/network/v2.0/" }),
    };

    private static JsonObject Extension((string Alias, string Name) each) => new()
    {
        ["alias"] = each.Alias,
        ["name"] = each.Name,
        ["description"] = each.Name,
        ["updated"] = "2013-01-14T10:00:00-00:00",
        ["links"] = new JsonArray(),
    };
}
