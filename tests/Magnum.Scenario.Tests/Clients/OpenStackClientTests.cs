using System.Text.Json;
using Magnum.Scenario.Tests.Product;

namespace Magnum.Scenario.Tests.Clients;

/// <summary>The clients that Debian ships, unmodified, against the running product and the sandbox.</summary>
public sealed class OpenStackClientTests
{
    [Fact]
    public async Task Openstack_coe_makes_shows_configures_and_deletes_a_cluster_and_kubectl_lists_its_nodes()
    {
        if (!CommandLine.Exists("openstack")) Assert.Skip("openstack (python3-openstackclient, python3-magnumclient) is not installed");
        if (!CommandLine.Exists("kubectl")) Assert.Skip("kubectl is not installed");
        await using var cloud = await ProductCloud.StartAsync();
        var folder = Directory.CreateTempSubdirectory("magnum-config-").FullName;
        var openrc = Openrc.Of(cloud, "demo");

        await Openstack("coe", "cluster", "template", "create", "small", "--coe", "kubernetes", "--image", "fedora-coreos",
            "--external-network", "public", "--flavor", "m1.small", "--master-flavor", "m1.small");
        await Openstack("coe", "cluster", "create", "first", "--cluster-template", "small", "--keypair", "testkey", "--node-count", "2");
        var uuid = Json(await Openstack("coe", "cluster", "list", "-f", "json")).EnumerateArray().Single().GetProperty("uuid").GetString()!;
        await cloud.WaitForStatusAsync(uuid, "CREATE_COMPLETE");

        var shown = Json(await Openstack("coe", "cluster", "show", "first", "-f", "json"));
        shown.GetProperty("status").GetString().Should().Be("CREATE_COMPLETE");
        shown.GetProperty("health_status").GetString().Should().Be("HEALTHY");
        (await Openstack("coe", "cluster", "config", "first", "--dir", folder)).Should().Contain("KUBECONFIG");
        await NodesAsync(Path.Combine(folder, "config"));

        await Openstack("coe", "cluster", "delete", "first");
        await cloud.WaitUntilGoneAsync(uuid);
        await Openstack("coe", "cluster", "template", "delete", "small");
        Json(await Openstack("coe", "cluster", "template", "list", "-f", "json")).GetArrayLength().Should().Be(0);
        Leftovers.Of(cloud).Should().Be(Leftovers.None);
        Directory.Delete(folder, recursive: true);

        Task<string> Openstack(params string[] arguments) => CommandLine.RunAsync("openstack", openrc, arguments);
    }

    private static async Task NodesAsync(string kubeconfig)
    {
        var nodes = await CommandLine.RunAsync("kubectl", new Dictionary<string, string>(), "--kubeconfig", kubeconfig, "get", "nodes", "--no-headers");

        nodes.Split('\n', StringSplitOptions.RemoveEmptyEntries).Should().HaveCount(3).And.OnlyContain(line => line.Contains(" Ready "));
    }

    private static JsonElement Json(string text) => JsonSerializer.Deserialize<JsonElement>(text);
}
