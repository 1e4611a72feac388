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
    public async Task A_second_resize_waits_for_the_first_and_then_holds()
    {
        await elastic.ResizeAsync(2);

        var first = (await elastic.Door.ResizeAsync(elastic.Uuid, 4))!;
        var second = (await elastic.Door.ResizeAsync(elastic.Uuid, 1))!;
        var cluster = await elastic.SettledAsync();

        cluster.GetProperty("node_count").GetInt32().Should().Be(1);
        elastic.Cloud.Sandbox.World.Servers.Count.Should().Be(2);
        (elastic.Of(first), elastic.Of(second)).Should().Be((("Succeeded", null), ("Succeeded", null)));
        elastic.Cloud.Scalar<int>(
            "select count(*) from operation a, operation b where a.id = $first and b.id = $second and b.started_at >= a.finished_at",
            ("$first", first.Id), ("$second", second.Id)).Should().Be(1, "they do not overlap");
    }

    [Fact]
    public async Task A_failed_resize_gives_the_count_back_names_the_group_and_can_be_tried_again()
    {
        await elastic.ResizeAsync(1);
        elastic.Cloud.Sandbox.Faults.Add(new StackFault
        {
            Kind = StackFaultKind.Fail, Action = StackAction.Update, Resource = "server", Reason = "Message: No valid host was found.",
        });

        await elastic.Door.ResizeAsync(elastic.Uuid, 3);
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
