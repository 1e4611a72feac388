using System.Text.Json.Nodes;
using Magnum.Sandbox.Wire;

namespace Magnum.Sandbox.Compute;

/// <summary>A server as Nova prints it.</summary>
internal static class ServerView
{
    public static JsonObject Short(SandboxContext context, ServerRow row) =>
        new() { ["id"] = row.Id, ["name"] = row.Name, ["links"] = ComputeService.Links(context, $"servers/{row.Id}") };

    public static JsonObject Full(SandboxContext context, ServerRow row)
    {
        var view = Short(context, row);
        var active = row.Status == "ACTIVE";
        view["status"] = row.Status;
        view["tenant_id"] = row.ProjectId;
        view["user_id"] = row.UserId;
        view["metadata"] = WireText.Pairs(row.Metadata ?? new Dictionary<string, string>());
        view["hostId"] = "";
        view["image"] = Image(context, row.Image);
        view["flavor"] = Flavor(context, row.Flavor);
        view["created"] = WireText.Seconds(row.CreatedAt);
        view["updated"] = WireText.Seconds(row.CreatedAt);
        view["addresses"] = Addresses(row);
        view["accessIPv4"] = "";
        view["accessIPv6"] = "";
        view["OS-DCF:diskConfig"] = "MANUAL";
        view["progress"] = active ? 100 : 0;
        view["OS-EXT-AZ:availability_zone"] = "nova";
        view["config_drive"] = "";
        view["key_name"] = row.Keypair;
        view["OS-SRV-USG:launched_at"] = active ? WireText.Plain(row.CreatedAt) + ".000000" : null;
        view["OS-SRV-USG:terminated_at"] = null;
        view["OS-EXT-STS:task_state"] = row.Status == "BUILD" ? "spawning" : null;
        view["OS-EXT-STS:vm_state"] = row.Status == "BUILD" ? "building" : row.Status.ToLowerInvariant();
        view["OS-EXT-STS:power_state"] = active ? 1 : 0;
        view["os-extended-volumes:volumes_attached"] = new JsonArray();
        view["security_groups"] = new JsonArray(new JsonObject { ["name"] = "default" });
        return view;
    }

    private static JsonNode Image(SandboxContext context, string? given)
    {
        if (given is null)
            return "";
        var image = context.World.Images.Find(given) ?? context.World.Images.FirstOrDefault(row => row.Name == given);
        var id = image?.Id ?? given;
        return new JsonObject { ["id"] = id, ["links"] = ComputeService.Links(context, $"images/{id}") };
    }

    private static JsonObject Flavor(SandboxContext context, string given)
    {
        var flavor = context.World.Flavors.Find(given) ?? context.World.Flavors.FirstOrDefault(row => row.Name == given);
        var id = flavor?.Id ?? given;
        return new JsonObject { ["id"] = id, ["links"] = ComputeService.Links(context, $"flavors/{id}") };
    }

    private static JsonObject Addresses(ServerRow row)
    {
        var list = new JsonArray();
        if (row.FixedAddress is { } inside)
            list.Add(Address(inside, "fixed"));
        if (row.FloatingAddress is { } outside)
            list.Add(Address(outside, "floating"));
        return list.Count == 0 ? [] : new JsonObject { [row.NetworkName] = list };
    }

    private static JsonObject Address(string address, string kind) => new()
    {
        ["version"] = 4,
        ["addr"] = address,
        ["OS-EXT-IPS:type"] = kind,
        ["OS-EXT-IPS-MAC:mac_addr"] = "fa:16:3e:00:00:01",
    };
}
