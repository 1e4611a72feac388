using System.Text.Json.Nodes;

namespace Magnum.Contract.Tests.App;

/// <summary>The users of the cases besides "demo" and "admin", and what the cloud holds beyond the sandbox's own seed.</summary>
internal static class CaseSeed
{
    private const string Demo = "demo";
    private const string Other = "other";

    /// <summary>Adds them.</summary>
    public static void Add(JsonNode seed)
    {
        seed.Add("projects", new { name = Other });
        User(seed, "reader", Demo, "reader");
        User(seed, "member", Demo, "member");
        User(seed, "colleague", Demo, "member", "reader");
        User(seed, Other, Other, "member", "reader");
        seed.Add("flavors", new { id = "z0", name = "diskless", vcpus = 1, ram = 2048, disk = 0 });
        seed.Add("images", new { name = "coreos", properties = new { os_distro = "coreos" } });
        seed.Add("images", new { name = "haiku", properties = new { os_distro = "haiku" } });
        seed.Add("images", new { name = "strange", properties = new { os_distro = "fedora-coreos", magnum_driver = "nope" } });
        foreach (var i in Enumerable.Range(0, 2)) Twins(seed, i);
    }

    // Things that share a name.
    private static void Twins(JsonNode seed, int i)
    {
        const string Twin = "twin";
        seed.Add("images", new { id = Guid.NewGuid().ToString(), name = Twin, properties = new { os_distro = "fedora-coreos" } });
        var subnets = new[] { new { name = Twin, cidr = $"10.9.{i}.0/24" } };
        seed.Add("networks", new { id = Guid.NewGuid().ToString(), name = Twin, shared = true, subnets });
        seed.Add("networks", new { id = Guid.NewGuid().ToString(), name = "twin-public", external = true });
    }

    private static void User(JsonNode seed, string name, string project, params string[] roles)
    {
        seed.Add("users", new { name, password = "secret", default_project = project });
        seed.Add("role_assignments", new { user = name, project, roles });
    }
}
