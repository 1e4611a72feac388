using Magnum.Sandbox.Faults;

namespace Magnum.Scenario.Tests.Changes;

[Collection(nameof(ElasticCloud))]
public sealed class ResizeTests(ElasticCloud elastic)
{
    [Fact]
    public async Task A_cluster_grows_and_shrinks_and_knows_the_addresses_of_its_nodes()
    {
        var grown = await elastic.ResizeAsync(4);
        grown.GetProperty("node_count").GetInt32().Should().Be(4);
        grown.GetProperty("node_addresses").GetArrayLength().Should().Be(4);

        var shrunk = await elastic.ResizeAsync(1);
        shrunk.GetProperty("node_count").GetInt32().Should().Be(1);
        shrunk.GetProperty("node_addresses").GetArrayLength().Should().Be(1);
    }

    [Fact]
    public async Task The_servers_that_the_user_names_go_first()
    {
        await elastic.ResizeAsync(2);
        var world = elastic.Cloud.Sandbox.World;
        // Heat alone would take the last one.
        var first = world.Servers.Where(server => server.Name.Contains("-node-")).MinBy(server => server.Name, StringComparer.Ordinal)!;

        await elastic.Cloud.PostAsync($"clusters/{elastic.Uuid}/actions/resize", new { node_count = 1, nodes_to_remove = new[] { first.Id } });
        await elastic.SettledAsync();

        (world.Servers.Count, world.Servers.Find(first.Id)).Should().Be((2, null));
    }

    [Fact]
    public async Task A_patch_of_the_node_count_is_a_resize_of_the_default_workers()
    {
        await elastic.ResizeAsync(1);

        await elastic.Cloud.PatchAsync($"clusters/{elastic.Uuid}", new { op = "replace", path = "/node_count", value = 2 });

        (await elastic.SettledAsync()).GetProperty("node_count").GetInt32().Should().Be(2);
        elastic.Cloud.Sandbox.World.Servers.Count.Should().Be(3);
        (await elastic.Cloud.PatchAsync($"clusters/{elastic.Uuid}", new { op = "replace", path = "/health_status", value = "UNHEALTHY" }))
            .GetProperty("uuid").GetString().Should().Be(elastic.Uuid);
        (elastic.Last(), elastic.Open()).Should().Be(("ResizeCluster Succeeded", 0), "health alone is no operation");
    }

    [Fact]
    public async Task A_second_resize_waits_for_the_first_and_then_holds()
    {
        await elastic.ResizeAsync(2);

        await elastic.Cloud.ResizeAsync(elastic.Uuid, 4);
        await elastic.Cloud.ResizeAsync(elastic.Uuid, 1);
        elastic.Last().Should().Be("ResizeCluster Queued");
        var cluster = await elastic.SettledAsync();

        cluster.GetProperty("node_count").GetInt32().Should().Be(1);
        elastic.Cloud.Sandbox.World.Servers.Count.Should().Be(2);
        (elastic.Last(), elastic.Last(1)).Should().Be(("ResizeCluster Succeeded", "ResizeCluster Succeeded"));
        elastic.Cloud.Scalar<int>(
            "select count(*) from (select started_at, lag(finished_at) over (order by created_at) before from operation) where started_at < before")
            .Should().Be(0, "operations do not overlap");
    }

    [Fact]
    public async Task A_failed_resize_gives_the_count_back_names_the_group_and_can_be_tried_again()
    {
        await elastic.ResizeAsync(1);
        elastic.Cloud.Sandbox.Faults.Add(new StackFault
        {
            Kind = StackFaultKind.Fail,
            Action = StackAction.Update,
            Resource = "server",
            Reason = "Message: No valid host was found.",
        });

        await elastic.Cloud.ResizeAsync(elastic.Uuid, 3);
        var failed = await elastic.Cloud.WaitForStatusAsync(elastic.Uuid, "UPDATE_FAILED");

        failed.GetProperty("node_count").GetInt32().Should().Be(1);
        failed.GetProperty("status_reason").GetString().Should().Contain("kube_minions").And.Contain("No valid host was found");
        failed.GetProperty("faults").EnumerateObject().Should().ContainSingle()
            .Which.Should().Match<System.Text.Json.JsonProperty>(fault => fault.Name == "default-worker" && fault.Value.GetString()!.Contains("No valid host"));

        elastic.Cloud.Sandbox.Faults.Clear();
        var mended = await elastic.ResizeAsync(2);
        mended.GetProperty("status_reason").ValueKind.Should().Be(System.Text.Json.JsonValueKind.Null);
    }
}
