using System.Text.Json.Nodes;

namespace Magnum.Sandbox.Kubernetes;

/// <summary>What a client asks to learn which objects there are.</summary>
internal static class Discovery
{
    /// <summary>The body of /version.</summary>
    public static JsonObject Version(string version)
    {
        var parts = version.TrimStart('v').Split('.', '-', '+');
        return new JsonObject
        {
            ["major"] = parts[0],
            ["minor"] = parts.ElementAtOrDefault(1) ?? "0",
            ["gitVersion"] = version,
            ["gitCommit"] = "0000000000000000000000000000000000000000",
            ["gitTreeState"] = "clean",
            ["buildDate"] = "2024-01-01T00:00:00Z",
            ["goVersion"] = "go1.21",
            ["compiler"] = "gc",
            ["platform"] = "linux/amd64",
        };
    }

    /// <summary>A discovery document; null when the path is none.</summary>
    public static JsonObject? Find(string path, ClusterApi api) => path switch
    {
        "api" => new JsonObject
        {
            ["kind"] = "APIVersions",
            ["versions"] = new JsonArray("v1"),
            ["serverAddressByClientCIDRs"] = new JsonArray(new JsonObject
            {
                ["clientCIDR"] = "0.0.0.0/0",
                ["serverAddress"] = $"{api.Address}:{AddressPool.ApiPort}",
            }),
        },
        "apis" => new JsonObject { ["kind"] = "APIGroupList", ["apiVersion"] = "v1", ["groups"] = new JsonArray(Group("apps")) },
        "apis/apps" => Group("apps", "v1"),
        "api/v1" => Resources("v1"),
        "apis/apps/v1" => Resources("apps/v1"),
        _ => null,
    };

    private static JsonObject Group(string name, string? apiVersion = null)
    {
        var group = new JsonObject();
        if (apiVersion is not null)
        {
            group["kind"] = "APIGroup";
            group["apiVersion"] = apiVersion;
        }
        group["name"] = name;
        group["versions"] = new JsonArray(Version(name, "v1"));
        group["preferredVersion"] = Version(name, "v1");
        return group;
    }

    private static JsonObject Version(string group, string version) =>
        new() { ["groupVersion"] = $"{group}/{version}", ["version"] = version };

    private static JsonObject Resources(string apiVersion) => new()
    {
        ["kind"] = "APIResourceList",
        ["apiVersion"] = "v1",
        ["groupVersion"] = apiVersion,
        ["resources"] = new JsonArray([.. ObjectKind.All.Where(kind => kind.ApiVersion == apiVersion).Select(Resource)]),
    };

    private static JsonObject Resource(ObjectKind kind)
    {
        var resource = new JsonObject
        {
            ["name"] = kind.Plural,
            ["singularName"] = kind.Singular,
            ["namespaced"] = kind.Namespaced,
            ["kind"] = kind.Kind,
            ["verbs"] = new JsonArray("get", "list"),
        };
        if (kind.ShortNames.Length > 0)
            resource["shortNames"] = new JsonArray(kind.ShortNames);
        return resource;
    }
}
