using System.Text.Json.Nodes;
using Magnum.Sandbox.Wire;

namespace Magnum.Sandbox.BlockStorage;

/// <summary>Cinder v3: volume types and volumes, to look at.</summary>
internal sealed class BlockStorageService
{
    private const string Prefix = "/volume";

    public static void Map(IEndpointRouteBuilder routes, SandboxContext context)
    {
        var root = new WireRoutes(routes, context, Prefix);
        root.Open(HttpMethods.Get, "", _ => Versions(context, StatusCodes.Status300MultipleChoices));
        root.Open(HttpMethods.Get, "/v3", _ => Versions(context, StatusCodes.Status200OK));
        var cinder = new WireRoutes(routes, context, Prefix + "/v3/{project}");
        cinder.Get("/types", call => new JsonAnswer(new JsonObject
        {
            ["volume_types"] = new JsonArray([.. Types(context, call).Select(Type)]),
        }));
        cinder.Get("/types/{id}", call => new JsonAnswer(new JsonObject
        {
            ["volume_type"] = Type(Types(context, call).FirstOrDefault(row => row.Id == call.Route("id"))
                ?? throw FaultErrors.NotFound($"Volume type {call.Route("id")} could not be found.")),
        }));
        cinder.Get("/volumes", call => List(context, call, row => Short(context, row)));
        cinder.Get("/volumes/detail", call => List(context, call, row => Full(context, row)));
        cinder.Get("/volumes/{id}", call => new JsonAnswer(new JsonObject
        {
            ["volume"] = Full(context, Volumes(context, call).FirstOrDefault(row => row.Id == call.Route("id"))
                ?? throw FaultErrors.NotFound($"Volume {call.Route("id")} could not be found.")),
        }));
        root.Otherwise(FaultErrors.NoSuchPath);
    }

    private static IEnumerable<VolumeTypeRow> Types(SandboxContext context, WireCall call)
    {
        RequireOwnProject(call);
        return context.World.VolumeTypes.Where(row => row.IsPublic || call.Token.IsAdmin).OrderBy(row => row.Name, StringComparer.Ordinal);
    }

    private static IEnumerable<VolumeRow> Volumes(SandboxContext context, WireCall call)
    {
        RequireOwnProject(call);
        return context.World.Volumes.Where(row => row.ProjectId == call.ProjectId).OrderBy(row => row.Id, StringComparer.Ordinal);
    }

    /// <summary>The project in the path must be the token's.</summary>
    private static void RequireOwnProject(WireCall call)
    {
        if (call.Route("project") != call.ProjectId)
            throw FaultErrors.BadRequest("Malformed request url");
    }

    private static JsonAnswer List(SandboxContext context, WireCall call, Func<VolumeRow, JsonObject> view)
    {
        var name = call.Query("name");
        var (page, _) = Paging.Cut(call, [.. Volumes(context, call).Where(row => (name ?? row.Name) == row.Name)], row => row.Id, FaultErrors.BadRequest);
        return new JsonAnswer(new JsonObject { ["volumes"] = new JsonArray([.. page.Select(view)]) });
    }

    private static JsonObject Type(VolumeTypeRow row) => new()
    {
        ["id"] = row.Id,
        ["name"] = row.Name,
        ["is_public"] = row.IsPublic,
        ["description"] = row.Description,
        ["extra_specs"] = new JsonObject(),
        ["qos_specs_id"] = null,
        ["os-volume-type-access:is_public"] = row.IsPublic,
    };

    private static JsonObject Short(SandboxContext context, VolumeRow row) => new()
    {
        ["id"] = row.Id,
        ["name"] = row.Name,
        ["links"] = new JsonArray(new JsonObject
        {
            ["rel"] = "self",
            ["href"] = $"{context.Address}/volume/v3/{row.ProjectId}/volumes/{row.Id}",
        }),
    };

    private static JsonObject Full(SandboxContext context, VolumeRow row)
    {
        var view = Short(context, row);
        view["status"] = "available";
        view["size"] = row.SizeGiB;
        view["volume_type"] = row.VolumeType;
        view["availability_zone"] = "nova";
        view["created_at"] = WireText.Plain(row.CreatedAt) + ".000000";
        view["description"] = null;
        view["attachments"] = new JsonArray();
        view["bootable"] = "false";
        view["encrypted"] = false;
        view["metadata"] = new JsonObject();
        view["os-vol-tenant-attr:tenant_id"] = row.ProjectId;
        return view;
    }

    private static JsonAnswer Versions(SandboxContext context, int status) =>
        new(new JsonObject
        {
            ["versions"] = new JsonArray(new JsonObject
            {
                ["id"] = "v3.0",
                ["status"] = "CURRENT",
                ["version"] = "3.0",
                ["min_version"] = "3.0",
                ["links"] = new JsonArray(new JsonObject { ["rel"] = "self", ["href"] = context.Address + "/volume/v3/" }),
            }),
        }, status);
}
