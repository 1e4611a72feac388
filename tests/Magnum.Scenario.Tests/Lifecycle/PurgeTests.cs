using Magnum.Scenario.Tests.Product;

namespace Magnum.Scenario.Tests.Lifecycle;

public sealed class PurgeTests
{
    [Fact]
    public async Task What_ended_long_ago_is_forgotten_and_what_ended_now_is_kept()
    {
        await using var cloud = await ProductCloud.StartAsync(settings: new Dictionary<string, string>
        {
            ["Operations__PurgeSchedule"] = "* * * * * *",
            ["Operations__KeepDays"] = "1",
        });
        var old = await cloud.CreateClusterAsync("old");
        await cloud.WaitForStatusAsync(old, "CREATE_COMPLETE");
        var young = await cloud.CreateClusterAsync("young");
        await cloud.WaitForStatusAsync(young, "CREATE_COMPLETE");
        var ended = cloud.Scalar<string>("select id from operation where cluster_uuid = $uuid", ("$uuid", old))!;
        Orchestrations(ended).Should().Be(3, "the orchestration and its two waits");

        // The product's own clock cannot be turned: the rows are made older instead.
        cloud.Change("magnum.db", $"update operation set finished_at = finished_at - {TimeSpan.TicksPerDay * 2} where id = '{ended}'");
        cloud.Change("embedded.db", $"update DurableInstance set CreatedAt = CreatedAt - {TimeSpan.TicksPerDay * 2} where Id like '{ended}%'");

        await cloud.UntilAsync(() => cloud.Scalar<int>("select count(*) from operation") == 1 && Orchestrations(ended) == 0, "the old operation to be forgotten");
        Orchestrations("").Should().Be(3);
        (await cloud.FindClusterAsync(old)).Should().NotBeNull();

        int Orchestrations(string prefix) =>
            cloud.ScalarOf<int>("embedded.db", "select count(*) from DurableInstance where Id like $id", ("$id", $"{prefix}%"));
    }
}
