using System.Text.Json.Nodes;
using Magnum.Sandbox.Wire;

namespace Magnum.Sandbox.Image;

/// <summary>Glance v2.</summary>
internal sealed class ImageService
{
    private const string Prefix = "/image";

    private static readonly string[] NoFilters =
        ["limit", "marker", "sort", "sort_key", "sort_dir", "member_status", "os_hidden", "visibility"];

    public static void Map(IEndpointRouteBuilder routes, SandboxContext context)
    {
        var root = new WireRoutes(routes, context, Prefix);
        root.Open(HttpMethods.Get, "", _ => Versions(context, StatusCodes.Status300MultipleChoices));
        root.Open(HttpMethods.Get, "/versions", _ => Versions(context, StatusCodes.Status200OK));
        var glance = new WireRoutes(routes, context, Prefix + "/v2");
        glance.Get("/images", call => List(context, call));
        glance.Get("/images/{id}", call =>
        {
            var row = context.World.Images.Find(call.Route("id"));
            return row is not null && (row.Visibility is "public" or "community" || call.Sees(row.OwnerProjectId))
                ? new JsonAnswer(ImageView.Of(row))
                : throw GlanceErrors.NotFound($"No image found with ID {call.Route("id")}");
        });
        root.Otherwise(GlanceErrors.NoSuchPath);
    }

    private static JsonAnswer List(SandboxContext context, WireCall call)
    {
        var filters = call.Http.Request.Query.Where(pair => !NoFilters.Contains(pair.Key)).ToArray();
        var visibility = call.Query("visibility");
        JsonObject[] rows =
        [
            .. context.World.Images
                .Where(row => visibility is null or "all" || row.Visibility == visibility)
                .Where(row => row.Visibility == "public" || call.Sees(row.OwnerProjectId)
                    || (row.Visibility == "community" && visibility is not null))
                .OrderByDescending(row => row.CreatedAt).ThenBy(row => row.Name, StringComparer.Ordinal)
                .Select(ImageView.Of)
                .Where(view => filters.All(filter => Fits(view, filter.Key, filter.Value.ToString()))),
        ];
        var (page, more) = Paging.Cut(call, rows, view => view["id"]!.GetValue<string>(), GlanceErrors.BadRequest);
        var body = new JsonObject
        {
            ["images"] = new JsonArray([.. page]),
            ["first"] = "/v2/images",
            ["schema"] = "/v2/schemas/images",
        };
        if (more)
            body["next"] = Paging.Next(call, "", page[^1]["id"]!.GetValue<string>())[Prefix.Length..];
        return new JsonAnswer(body);
    }

    private static bool Fits(JsonObject view, string name, string wanted)
    {
        var value = view[name]?.ToString();
        return wanted.StartsWith("in:", StringComparison.Ordinal)
            ? wanted[3..].Split(',').Select(part => part.Trim('"')).Contains(value)
            : value == wanted;
    }

    private static JsonAnswer Versions(SandboxContext context, int status) =>
        new(new JsonObject
        {
            ["versions"] = new JsonArray(new JsonObject
            {
                ["id"] = "v2.9",
                ["status"] = "CURRENT",
                ["links"] = new JsonArray(new JsonObject { ["rel"] = "self", ["href"] = context.Address + "/image/v2/" }),
            }),
        }, status);
}
