using System.Text.Json.Nodes;

namespace Magnum.Sandbox.Tests.Orchestration;

public sealed class ManyStacksTests
{
    private const int Count = 5_000;
    private const long Bound = 200L * 1024 * 1024;

    [Fact]
    public async Task Five_thousand_stacks_fit_in_little_memory()
    {
        await using var heat = await HeatCloud.StartAsync();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var key = new string('k', 1_700);
        await Parallel.ForEachAsync(Enumerable.Range(0, Count), new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (index, _) =>
        {
            var parameters = new JsonObject { ["trustee_password"] = $"{index}{key}", ["cluster_name"] = $"cluster-{index}" };
            await heat.CreateAsync($"stack-{index}", parameters);
        });
        heat.Pass(11);
        heat.Cloud.World.Servers.Count.Should().Be(2 * Count);
        (await heat.ListAsync($"{heat.Stacks}?status=COMPLETE&limit=10&with_count=true", "stacks")).Should().HaveCount(10);
        (GC.GetTotalMemory(forceFullCollection: true) - before).Should().BeLessThan(Bound);
    }
}
