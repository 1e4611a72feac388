using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Magnum.Embedded.Tests.Durable;

/// <summary>What becomes of an instance when another is started under its id.</summary>
public sealed class DedupeTests
{
    [Theory]
    [InlineData(OrchestrationRuntimeStatus.Pending)]
    [InlineData(OrchestrationRuntimeStatus.Running)]
    [InlineData(OrchestrationRuntimeStatus.Suspended)]
    public async Task An_unfinished_instance_that_does_not_refuse_is_terminated_and_replaced(OrchestrationRuntimeStatus status)
    {
        await using var host = await DurableHost.StartAsync(Waits);
        await BeginAsync(host, status);

        await StartAsync(host, OrchestrationRuntimeStatus.Completed);

        await host.Client.RaiseEventAsync("one", "go", 1);
        (await host.EndAsync("one")).ReadOutputAs<string>().Should().Be("new");
        host.Count("DurableInstance").Should().Be(1);
        host.Count("DurableTimer").Should().Be(0);
    }

    [Fact]
    public async Task The_caller_of_a_replaced_sub_orchestration_sees_it_terminated()
    {
        await using var host = await DurableHost.StartAsync(tasks => Waits(tasks.Orchestrator("Caller", async context =>
            await context.CallSubOrchestratorAsync<string>("Waits", "old", new SubOrchestrationOptions(instanceId: "one")))));
        var caller = await host.BeginAsync("Caller");
        await host.UntilAsync(caller, _ => host.Count("DurableInstance") == 2);

        await StartAsync(host);

        (await host.EndAsync(caller)).FailureDetails!.InnerFailure!.ErrorMessage.Should().Be("The orchestration 'one' was terminated.");
    }

    [Fact]
    public async Task Many_who_replace_each_other_all_get_their_turn()
    {
        await using var host = await DurableHost.StartAsync(Waits);
        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => StartAsync(host))).WaitAsync(TimeSpan.FromSeconds(30));
        await host.Client.RaiseEventAsync("one", "go", 1);
        (await host.EndAsync("one")).ReadOutputAs<string>().Should().Be("new");
    }

    [Fact]
    public async Task A_status_that_refuses_refuses()
    {
        await using var host = await DurableHost.StartAsync(Waits);
        await BeginAsync(host, OrchestrationRuntimeStatus.Running);
        var start = () => StartAsync(host, OrchestrationRuntimeStatus.Running);
        await start.Should().ThrowAsync<InvalidOperationException>().WithMessage("*'one' already exists and is Running*");
        (await host.Client.GetInstanceAsync("one"))!.RuntimeStatus.Should().Be(OrchestrationRuntimeStatus.Running);
    }

    [Fact]
    public async Task Statuses_that_cannot_be_met_are_told()
    {
        await using var host = await DurableHost.StartAsync(Waits);
        var terminated = () => StartAsync(host, OrchestrationRuntimeStatus.Terminated, OrchestrationRuntimeStatus.Running);
        var nonsense = () => host.Client.ScheduleNewOrchestrationInstanceAsync("Waits", new StartOrchestrationOptions { DedupeStatuses = ["Sleeping"] });
        await terminated.Should().ThrowAsync<ArgumentException>().WithMessage("*Terminated, Running cannot be met*");
        await nonsense.Should().ThrowAsync<ArgumentException>().WithMessage("'Sleeping' is not a status*");
    }

    private static void Waits(TestTasks tasks) => tasks.Orchestrator("Waits", async context =>
    {
        await context.WaitForExternalEvent<int>("go");
        return context.GetInput<string>();
    });

    private static async Task BeginAsync(DurableHost host, OrchestrationRuntimeStatus status)
    {
        var later = status == OrchestrationRuntimeStatus.Pending ? host.Time.GetUtcNow().AddDays(1) : (DateTimeOffset?)null;
        await host.Client.ScheduleNewOrchestrationInstanceAsync("Waits", "old", new StartOrchestrationOptions("one", later));
        if (later is null)
        {
            await host.Client.WaitForInstanceStartAsync("one");
        }

        if (status == OrchestrationRuntimeStatus.Suspended)
        {
            await host.Client.SuspendInstanceAsync("one");
        }

        await host.UntilAsync("one", found => found.RuntimeStatus == status);
    }

    private static Task<string> StartAsync(DurableHost host, params OrchestrationRuntimeStatus[] refusing) =>
        host.Client.ScheduleNewOrchestrationInstanceAsync("Waits", "new", new StartOrchestrationOptions("one").WithDedupeStatuses(refusing));
}
