using System.Text.Json;
using Magnum.Scenario.Tests.Product;

namespace Magnum.Scenario.Tests.Clients;

/// <summary>Every other command of <c>openstack coe</c> as Debian ships it, against the running product and the sandbox.</summary>
public sealed class OpenStackOperationsTests
{
    private const string Missing = "openstack (python3-openstackclient, python3-magnumclient) is not installed";

    [Fact]
    public async Task Openstack_coe_changes_a_cluster_and_its_node_groups()
    {
        if (!CommandLine.Exists("openstack")) Assert.Skip(Missing);
        await using var cloud = await ProductCloud.StartAsync();
        var uuid = await cloud.CreateClusterAsync("first");
        await cloud.WaitForStatusAsync(uuid, "CREATE_COMPLETE");

        await Coe(cloud, "cluster", "resize", "first", "3");
        (await cloud.WaitForStatusAsync(uuid, "UPDATE_COMPLETE")).GetProperty("node_count").GetInt32().Should().Be(3);
        await Coe(cloud, "cluster", "update", "first", "replace", "node_count=1");
        await WaitForNodesAsync(cloud, uuid, 1);

        await Coe(cloud, "nodegroup", "create", "first", "more", "--node-count", "2", "--flavor", "m1.small", "--role", "gpu");
        await WaitForNodesAsync(cloud, uuid, 3);
        await Coe(cloud, "nodegroup", "update", "first", "more", "replace", "max_node_count=5");
        await cloud.WaitForStatusAsync(uuid, "UPDATE_COMPLETE");
        (await CoeJson(cloud, "nodegroup", "show", "first", "more")).GetProperty("max_node_count").GetInt32().Should().Be(5);
        (await CoeJson(cloud, "nodegroup", "list", "first", "--role", "gpu")).GetArrayLength().Should().Be(1);
        await Coe(cloud, "nodegroup", "delete", "first", "more");
        await WaitForNodesAsync(cloud, uuid, 1);

        var before = await Coe(cloud, "ca", "show", "first");
        await Coe(cloud, "ca", "rotate", "first");
        await cloud.WaitForStatusAsync(uuid, "UPDATE_COMPLETE");
        (await Coe(cloud, "ca", "show", "first")).Should().StartWith("-----BEGIN CERTIFICATE-----").And.NotBe(before);

        await Coe(cloud, "cluster", "upgrade", "first", "first-template");
        await cloud.WaitForStatusAsync(uuid, "UPDATE_COMPLETE");
        await Coe(cloud, "cluster", "delete", "first");
        await cloud.WaitUntilGoneAsync(uuid);
    }

    [Fact]
    public async Task Openstack_coe_shows_quotas_statistics_and_services_to_an_administrator()
    {
        if (!CommandLine.Exists("openstack")) Assert.Skip(Missing);
        await using var cloud = await ProductCloud.StartAsync();
        var project = (await OpenStackJson(cloud, "project", "show", "demo")).GetProperty("id").GetString()!;
        var quota = new[] { "--project-id", project, "--resource", "Cluster" };

        await CoeAsAdmin(cloud, ["quotas", "create", .. quota, "--hard-limit", "3"]);
        (await CoeAsAdmin(cloud, ["quotas", "show", .. quota])).Should().MatchRegex(@"hard_limit\s*\|\s*3\b");
        await CoeAsAdmin(cloud, ["quotas", "update", .. quota, "--hard-limit", "4"]);
        (await CoeAsAdmin(cloud, "quotas", "list", "--all-tenants")).Should().MatchRegex(@"\|\s*4\b");
        await CoeAsAdmin(cloud, ["quotas", "delete", .. quota]);
        (await CoeAsAdmin(cloud, "stats", "list", project)).Should().MatchRegex(@"clusters\s*\|\s*0\b");
        (await CoeAsAdmin(cloud, "service", "list")).Should().MatchRegex(@"magnum-conductor\s*\|\s*up\b");
    }

    private static Task WaitForNodesAsync(ProductCloud cloud, string uuid, int nodes) => cloud.UntilAsync(
        async () => await cloud.FindClusterAsync(uuid) is { } cluster
            && cluster.GetProperty("status").GetString() == "UPDATE_COMPLETE"
            && cluster.GetProperty("node_count").GetInt32() == nodes,
        $"cluster {uuid} to have {nodes} nodes");

    private static Task<string> Coe(ProductCloud cloud, params string[] arguments) =>
        CommandLine.RunAsync("openstack", Openrc.Of(cloud, "demo"), ["coe", .. arguments]);

    private static Task<string> CoeAsAdmin(ProductCloud cloud, params string[] arguments) =>
        CommandLine.RunAsync("openstack", Openrc.Of(cloud, "admin"), ["coe", .. arguments]);

    private static async Task<JsonElement> CoeJson(ProductCloud cloud, params string[] arguments) =>
        JsonSerializer.Deserialize<JsonElement>(await Coe(cloud, [.. arguments, "-f", "json"]));

    private static async Task<JsonElement> OpenStackJson(ProductCloud cloud, params string[] arguments) =>
        JsonSerializer.Deserialize<JsonElement>(await CommandLine.RunAsync("openstack", Openrc.Of(cloud, "admin"), [.. arguments, "-f", "json"]));
}
