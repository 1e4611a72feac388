using System.Text.Json.Nodes;
using Magnum.Sandbox.Wire;

namespace Magnum.Sandbox.Identity.Catalog;

/// <summary>Regions, services, endpoints and the caller's own catalog.</summary>
internal static class CatalogOperations
{
    public static void Map(WireRoutes v3, SandboxContext context)
    {
        v3.Get("/auth/catalog", call => new JsonAnswer(new JsonObject
        {
            ["catalog"] = CatalogView.Of(context, call.Token.ProjectId),
            ["links"] = new JsonObject { ["self"] = context.Address + "/identity/v3/auth/catalog" },
        }));
        v3.Get("/regions", _ => KeystoneView.List(context, "/regions", "regions", context.World.Regions.Select(row => Region(context, row))));
        v3.Get("/regions/{id}", call => KeystoneView.One("region", Region(context,
            context.World.Regions.Find(call.Route("id")) ?? throw KeystoneErrors.NotFound("region", call.Route("id")))));
        v3.Get("/services", call => ListServices(context, call));
        v3.Get("/services/{id}", call =>
        {
            call.RequireAdmin("identity:get_service");
            var row = context.World.CatalogServices.Find(call.Route("id")) ?? throw KeystoneErrors.NotFound("service", call.Route("id"));
            return KeystoneView.One("service", CatalogView.Service(context, row));
        });
        v3.Get("/endpoints", call => ListEndpoints(context, call));
    }

    private static JsonAnswer ListServices(SandboxContext context, WireCall call)
    {
        call.RequireAdmin("identity:list_services");
        var (type, name) = (call.Query("type"), call.Query("name"));
        var rows = CatalogView.Services(context).Where(row => (type ?? row.Type) == row.Type && (name ?? row.Name) == row.Name);
        return KeystoneView.List(context, "/services", "services", rows.Select(row => CatalogView.Service(context, row)));
    }

    private static JsonAnswer ListEndpoints(SandboxContext context, WireCall call)
    {
        call.RequireAdmin("identity:list_endpoints");
        var (service, kind) = (call.Query("service_id"), call.Query("interface"));
        var rows = CatalogView.Services(context).Where(row => (service ?? row.Id) == row.Id)
            .SelectMany(row => CatalogView.Endpoints(context, row, kind));
        return KeystoneView.List(context, "/endpoints", "endpoints", rows);
    }

    private static JsonObject Region(SandboxContext context, RegionRow row) => new JsonObject
    {
        ["id"] = row.Id,
        ["description"] = row.Description,
        ["parent_region_id"] = row.ParentRegionId,
    }.WithSelf(context, $"/regions/{row.Id}");
}
