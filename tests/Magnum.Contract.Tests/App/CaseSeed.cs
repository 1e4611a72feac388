using System.Text.Json.Nodes;

namespace Magnum.Contract.Tests.App;

/// <summary>The users of the cases besides "demo" and "admin".</summary>
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
        foreach (var _ in Enumerable.Range(0, 2)) seed.Add("images", new { id = Guid.NewGuid().ToString(), name = "twin", properties = new { os_distro = "fedora-coreos" } });
    }

    private static void User(JsonNode seed, string name, string project, params string[] roles)
    {
        seed.Add("users", new { name, password = "secret", default_project = project });
        seed.Add("role_assignments", new { user = name, project, roles });
    }
}
