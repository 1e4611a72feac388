using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Magnum.Embedded.Tests.Durable;

public sealed class QueryTests
{
    [Fact]
    public async Task Orchestrations_are_listed_page_by_page()
    {
        await using var host = await DurableHost.StartAsync(Some);
        await BeginSomeAsync(host, 7);

        var pages = new List<Page<OrchestrationMetadata>>();
        await foreach (var page in host.Client.GetAllInstancesAsync(new OrchestrationQuery(PageSize: 3)).AsPages())
        {
            pages.Add(page);
        }

        pages.Select(page => page.Values.Count).Should().Equal(3, 3, 1);
        pages.SelectMany(page => page.Values).Select(found => found.InstanceId)
            .Should().Equal(Enumerable.Range(0, 7).Select(n => $"i{n}"));
        pages[2].ContinuationToken.Should().BeNull();
        var rest = await ListAsync(host, new OrchestrationQuery(ContinuationToken: pages[0].ContinuationToken));
        rest.Should().HaveCount(4);
        var bad = () => ListAsync(host, new OrchestrationQuery(ContinuationToken: "x"));
        await bad.Should().ThrowAsync<ArgumentException>();
    }

    [Fact]
    public async Task A_query_restricts_by_status_time_and_prefix()
    {
        await using var host = await DurableHost.StartAsync(Some);
        await BeginSomeAsync(host, 4);
        var later = host.Time.GetUtcNow().AddSeconds(1);
        host.Time.Advance(TimeSpan.FromSeconds(2));
        await host.BeginAsync("Waits", "x", "late");

        (await ListAsync(host, new(Statuses: [OrchestrationRuntimeStatus.Failed]))).Should().Equal("i1", "i3");
        (await ListAsync(host, new(CreatedFrom: later))).Should().Equal("late");
        (await ListAsync(host, new(CreatedTo: later))).Should().HaveCount(4);
        (await ListAsync(host, new(InstanceIdPrefix: "la"))).Should().Equal("late");
        (await ListAsync(host, new(InstanceIdPrefix: "LA"))).Should().BeEmpty();
    }

    [Fact]
    public async Task Inputs_outputs_and_tags_come_only_when_asked_for()
    {
        await using var host = await DurableHost.StartAsync(Some);
        await host.Client.ScheduleNewOrchestrationInstanceAsync("Even", 4, new StartOrchestrationOptions("t")
        {
            Tags = new Dictionary<string, string> { ["colour"] = "blue" },
        });
        await host.EndAsync("t");

        var found = await host.Client.GetAllInstancesAsync(new OrchestrationQuery(FetchInputsAndOutputs: true)).SingleAsync();
        found.ReadInputAs<int>().Should().Be(4);
        found.ReadOutputAs<int>().Should().Be(4);
        found.Tags["colour"].Should().Be("blue");
        (await host.Client.GetAllInstancesAsync().SingleAsync()).SerializedInput.Should().BeNull();
    }

    [Fact]
    public async Task Purging_forgets_ended_orchestrations_and_only_those()
    {
        await using var host = await DurableHost.StartAsync(Some);
        await BeginSomeAsync(host, 4);
        await host.BeginAsync("Waits", null, "running");
        await host.Client.WaitForInstanceStartAsync("running");

        (await host.Client.PurgeInstanceAsync("i0")).PurgedInstanceCount.Should().Be(1);
        (await host.Client.PurgeInstanceAsync("running")).PurgedInstanceCount.Should().Be(0);
        (await host.Client.PurgeInstanceAsync("unknown")).PurgedInstanceCount.Should().Be(0);
        (await host.Client.PurgeAllInstancesAsync(new PurgeInstancesFilter(Statuses: [OrchestrationRuntimeStatus.Failed])))
            .PurgedInstanceCount.Should().Be(2);
        (await host.Client.PurgeInstancesAsync(null, null)).PurgedInstanceCount.Should().Be(1);

        (await ListAsync(host, new())).Should().Equal("running");
        host.Count("DurableHistory").Should().Be(1);
    }

    [Fact]
    public async Task A_recursive_purge_takes_the_sub_orchestrations_along()
    {
        await using var host = await DurableHost.StartAsync(tasks =>
        {
            Some(tasks);
            tasks.Orchestrator("Parent", async context => await context.CallSubOrchestratorAsync<int>("Middle"))
                .Orchestrator("Middle", async context => await context.CallSubOrchestratorAsync<int>("Even", 2));
        });
        await host.BeginAsync("Parent", null, "p");
        await host.EndAsync("p");

        (await host.Client.PurgeInstanceAsync("p", new PurgeInstanceOptions(Recursive: true))).PurgedInstanceCount.Should().Be(3);
        (await ListAsync(host, new())).Should().BeEmpty();
        host.Count("DurableHistory").Should().Be(0);
    }

    private static async Task<List<string>> ListAsync(DurableHost host, OrchestrationQuery query) =>
        await host.Client.GetAllInstancesAsync(query).Select(found => found.InstanceId).ToListAsync();

    private static async Task BeginSomeAsync(DurableHost host, int count)
    {
        for (var n = 0; n < count; n++)
        {
            await host.BeginAsync("Even", n, $"i{n}");
            await host.EndAsync($"i{n}");
        }
    }

    private static void Some(TestTasks tasks) => tasks
        .Orchestrator("Waits", async context => await context.WaitForExternalEvent<int>("never"))
        .Orchestrator("Even", context => context.GetInput<int>() % 2 == 0
            ? Task.FromResult<object?>(context.GetInput<int>())
            : throw new InvalidOperationException("odd"));
}
