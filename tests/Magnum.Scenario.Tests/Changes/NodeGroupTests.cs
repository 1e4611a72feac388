using System.Text.Json;
using Magnum.Sandbox.Faults;

namespace Magnum.Scenario.Tests.Changes;

[Collection(nameof(ElasticCloud))]
public sealed class NodeGroupTests(ElasticCloud elastic)
{
    [Fact]
    public async Task A_node_group_comes_grows_changes_and_goes_with_its_nodes()
    {
        await elastic.ResizeAsync(1);

        await elastic.Cloud.PostAsync(Groups, new { name = "big", node_count = 2, max_node_count = 4, role = "gpu" });
        var cluster = await elastic.SettledAsync();
        var group = await GroupAsync("big");
        (Status(group), group.GetProperty("node_addresses").GetArrayLength()).Should().Be(("CREATE_COMPLETE", 2));
        group.GetProperty("stack_id").GetString().Should().Be(cluster.GetProperty("cluster_id").GetString());
        cluster.GetProperty("node_count").GetInt32().Should().Be(3);
        Servers.Should().Be(4);

        await elastic.Cloud.ResizeAsync(elastic.Uuid, 3, "big");
        await elastic.SettledAsync();
        (Status(await GroupAsync("big")), Servers).Should().Be(("UPDATE_COMPLETE", 5));

        await elastic.Cloud.PatchAsync($"{Groups}/big", new { op = "replace", path = "/max_node_count", value = 7 });
        await elastic.SettledAsync();
        (await GroupAsync("big")).GetProperty("max_node_count").GetInt32().Should().Be(7);

        (await elastic.Cloud.Api.DeleteAsync($"{Groups}/big")).IsSuccessStatusCode.Should().BeTrue();
        (await elastic.SettledAsync()).GetProperty("node_count").GetInt32().Should().Be(1);
        (await elastic.Cloud.Api.GetAsync($"{Groups}/big")).StatusCode.Should().Be(System.Net.HttpStatusCode.NotFound);
        Servers.Should().Be(2);
    }

    [Fact]
    public async Task A_node_group_that_fails_is_named_and_can_be_deleted()
    {
        await elastic.ResizeAsync(1);
        elastic.Cloud.Sandbox.Faults.Add(new StackFault { Kind = StackFaultKind.Fail, Action = StackAction.Update, Resource = "server" });

        await elastic.Cloud.PostAsync(Groups, new { name = "unlucky", node_count = 1 });
        var failed = await elastic.Cloud.WaitForStatusAsync(elastic.Uuid, "UPDATE_FAILED");

        failed.GetProperty("faults").EnumerateObject().Select(fault => fault.Name).Should().Equal("unlucky");
        Status(await GroupAsync("unlucky")).Should().Be("CREATE_FAILED");

        elastic.Cloud.Sandbox.Faults.Clear();
        await elastic.Cloud.Api.DeleteAsync($"{Groups}/unlucky");
        await elastic.SettledAsync();
        Servers.Should().Be(2);
    }

    private string Groups => $"clusters/{elastic.Uuid}/nodegroups";

    private int Servers => elastic.Cloud.Sandbox.World.Servers.Count;

    private static string? Status(JsonElement group) => group.GetProperty("status").GetString();

    private async Task<JsonElement> GroupAsync(string name) =>
        JsonSerializer.Deserialize<JsonElement>(await elastic.Cloud.Api.GetStringAsync($"{Groups}/{name}"));
}
