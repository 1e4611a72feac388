using System.Text.Json.Nodes;

namespace Magnum.Sandbox.Identity.Catalog;

/// <summary>The service catalog as tokens carry it, and its single services and endpoints.</summary>
internal static class CatalogView
{
    private static readonly string[] Interfaces = ["public", "internal", "admin"];

    public static JsonArray Of(SandboxContext context, string? projectId) =>
    [
        .. Services(context).Where(service => service.Enabled).Select(service => new JsonObject
        {
            ["endpoints"] = new JsonArray([.. Interfaces.Select(kind => Entry(context, service, kind, projectId))]),
            ["id"] = service.Id,
            ["type"] = service.Type,
            ["name"] = service.Name,
        }),
    ];

    public static IEnumerable<CatalogServiceRow> Services(SandboxContext context) =>
        context.World.CatalogServices.OrderBy(service => service.Type, StringComparer.Ordinal);

    public static JsonObject Service(SandboxContext context, CatalogServiceRow service) => new JsonObject
    {
        ["name"] = service.Name,
        ["id"] = service.Id,
        ["type"] = service.Type,
        ["enabled"] = service.Enabled,
    }.WithSelf(context, $"/services/{service.Id}");

    public static IEnumerable<JsonObject> Endpoints(SandboxContext context, CatalogServiceRow service, string? kind) =>
        Interfaces.Where(each => kind is null || each == kind).Select(each => new JsonObject
        {
            ["id"] = EndpointId(service, each),
            ["interface"] = each,
            ["region_id"] = service.RegionId,
            ["service_id"] = service.Id,
            ["url"] = Url(context, service, "$(project_id)s"),
            ["region"] = service.RegionId,
            ["enabled"] = true,
        }.WithSelf(context, $"/endpoints/{EndpointId(service, each)}"));

    private static JsonObject Entry(SandboxContext context, CatalogServiceRow service, string kind, string? projectId) => new()
    {
        ["id"] = EndpointId(service, kind),
        ["interface"] = kind,
        ["region_id"] = service.RegionId,
        ["url"] = Url(context, service, projectId ?? ""),
        ["region"] = service.RegionId,
    };

    private static string Url(SandboxContext context, CatalogServiceRow service, string project) =>
        service.Url.Replace("{address}", context.Address, StringComparison.Ordinal)
            .Replace("{project}", project, StringComparison.Ordinal);

    private static string EndpointId(CatalogServiceRow service, string kind) => Seed.SeedIds.Hex("endpoint", service.Id, kind);
}
