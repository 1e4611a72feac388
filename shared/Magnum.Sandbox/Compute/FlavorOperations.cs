using System.Text.Json.Nodes;
using Magnum.Sandbox.Wire;

namespace Magnum.Sandbox.Compute;

/// <summary>Flavors.</summary>
internal static class FlavorOperations
{
    public static void Map(WireRoutes nova, SandboxContext context)
    {
        nova.Get("/flavors", call => List(context, call, detail: false));
        nova.Get("/flavors/detail", call => List(context, call, detail: true));
        nova.Get("/flavors/{id}", call =>
        {
            var id = call.Route("id");
            var row = context.World.Flavors.Find(id) is { } flavor && (flavor.IsPublic || call.Token.IsAdmin) ? flavor : null;
            return new JsonAnswer(new JsonObject
            {
                ["flavor"] = View(context, row ?? throw FaultErrors.NotFound($"Flavor {id} could not be found."), detail: true),
            });
        });
        nova.Get("/flavors/{id}/os-extra_specs", _ => new JsonAnswer(new JsonObject { ["extra_specs"] = new JsonObject() }));
    }

    private static JsonAnswer List(SandboxContext context, WireCall call, bool detail)
    {
        var minDisk = Number(call, "minDisk");
        var minRam = Number(call, "minRam");
        FlavorRow[] rows =
        [
            .. context.World.Flavors
                .Where(row => (row.IsPublic || call.Token.IsAdmin) && row.DiskGiB >= minDisk && row.RamMiB >= minRam)
                .OrderBy(row => row.Id, StringComparer.Ordinal),
        ];
        var (page, more) = Paging.Cut(call, rows, row => row.Id, FaultErrors.BadRequest);
        var body = new JsonObject { ["flavors"] = new JsonArray([.. page.Select(row => View(context, row, detail))]) };
        if (more)
        {
            body["flavors_links"] = new JsonArray(new JsonObject
            {
                ["rel"] = "next",
                ["href"] = Paging.Next(call, context.Address, page[^1].Id),
            });
        }
        return new JsonAnswer(body);
    }

    private static int Number(WireCall call, string name)
    {
        if (call.Query(name) is not { } text)
            return 0;
        return int.TryParse(text, out var number) ? number : throw FaultErrors.BadRequest($"Invalid {name} filter [{text}]");
    }

    private static JsonObject View(SandboxContext context, FlavorRow row, bool detail)
    {
        var view = new JsonObject { ["id"] = row.Id, ["name"] = row.Name };
        if (detail)
        {
            view["ram"] = row.RamMiB;
            view["disk"] = row.DiskGiB;
            view["swap"] = row.SwapMiB == 0 ? "" : JsonValue.Create(row.SwapMiB);
            view["OS-FLV-EXT-DATA:ephemeral"] = row.EphemeralGiB;
            view["OS-FLV-DISABLED:disabled"] = false;
            view["vcpus"] = row.Vcpus;
            view["os-flavor-access:is_public"] = row.IsPublic;
            view["rxtx_factor"] = 1.0;
        }
        view["links"] = ComputeService.Links(context, $"flavors/{row.Id}");
        return view;
    }
}
