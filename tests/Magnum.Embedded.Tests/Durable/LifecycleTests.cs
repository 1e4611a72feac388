using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Magnum.Embedded.Tests.Durable;

public sealed class LifecycleTests
{
    private static readonly OrchestrationRuntimeStatus[] Unfinished =
        [OrchestrationRuntimeStatus.Pending, OrchestrationRuntimeStatus.Running, OrchestrationRuntimeStatus.Suspended];

    [Fact]
    public async Task A_terminated_orchestration_has_the_given_output_and_leaves_nothing_to_do()
    {
        await using var host = await DurableHost.StartAsync(Tree);
        var id = await host.BeginAsync("Leaf");
        await host.UntilAsync(id, _ => host.Count("DurableTimer") == 1);
        await host.Client.TerminateInstanceAsync(id, "enough");

        var ended = await host.EndAsync(id);
        ended.RuntimeStatus.Should().Be(OrchestrationRuntimeStatus.Terminated);
        ended.ReadOutputAs<string>().Should().Be("enough");
        host.Count("DurableTimer").Should().Be(0);
        var again = () => host.Client.TerminateInstanceAsync(id);
        await again.Should().ThrowAsync<InvalidOperationException>();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Termination_reaches_sub_orchestrations_only_when_asked_to(bool recursive)
    {
        await using var host = await DurableHost.StartAsync(Tree);
        await host.BeginAsync("Root", null, "root");
        await host.UntilAsync("root", _ => host.Count("DurableTimer") == 1);
        await host.Client.TerminateInstanceAsync("root", new TerminateInstanceOptions("enough", recursive));
        (await host.EndAsync("root")).RuntimeStatus.Should().Be(OrchestrationRuntimeStatus.Terminated);

        if (recursive)
        {
            (await host.EndAsync("leaf")).RuntimeStatus.Should().Be(OrchestrationRuntimeStatus.Terminated);
        }
        else
        {
            host.Time.Advance(TimeSpan.FromDays(1));
            (await host.EndAsync("leaf")).RuntimeStatus.Should().Be(OrchestrationRuntimeStatus.Completed);
        }
    }

    [Fact]
    public async Task The_caller_of_a_terminated_sub_orchestration_sees_it_fail()
    {
        await using var host = await DurableHost.StartAsync(Tree);
        await host.BeginAsync("Root", null, "root");
        await host.UntilAsync("root", _ => host.Count("DurableTimer") == 1);
        await host.Client.TerminateInstanceAsync("leaf");
        (await host.EndAsync("root")).FailureDetails!.InnerFailure!.InnerFailure!.ErrorMessage
            .Should().Be("The orchestration 'leaf' was terminated.");
    }

    [Fact]
    public async Task A_suspended_orchestration_does_nothing_until_it_is_resumed_and_loses_nothing()
    {
        await using var host = await DurableHost.StartAsync(tasks => tasks.Orchestrator("Adds", async context =>
            await context.WaitForExternalEvent<int>("n") + await context.WaitForExternalEvent<int>("n")));
        var id = await host.BeginAsync("Adds");
        await host.Client.WaitForInstanceStartAsync(id);
        await host.Client.SuspendInstanceAsync(id, "holiday");
        await host.UntilAsync(id, found => found.RuntimeStatus == OrchestrationRuntimeStatus.Suspended);
        await host.Client.RaiseEventAsync(id, "n", 1);
        await host.Client.RaiseEventAsync(id, "n", 2);
        await host.RestartAsync();
        await host.UntilAsync(id, _ => host.Count("DurableInbox") == 0);
        (await host.Client.GetInstanceAsync(id))!.RuntimeStatus.Should().Be(OrchestrationRuntimeStatus.Suspended);

        await host.Client.ResumeInstanceAsync(id);
        (await host.EndAsync(id)).ReadOutputAs<int>().Should().Be(3);
    }

    [Fact]
    public async Task An_id_in_use_is_refused_until_its_orchestration_has_ended()
    {
        await using var host = await DurableHost.StartAsync(Tree);
        await host.BeginAsync("Leaf", null, "one");
        var second = () => host.BeginAsync("Leaf", null, "one");
        await second.Should().ThrowAsync<InvalidOperationException>().WithMessage("*'one' already exists and is *ing*");

        await host.Client.TerminateInstanceAsync("one");
        (await host.EndAsync("one")).RuntimeStatus.Should().Be(OrchestrationRuntimeStatus.Terminated);
        var kept = () => host.Client.ScheduleNewOrchestrationInstanceAsync(
            "Leaf", new StartOrchestrationOptions("one").WithDedupeStatuses([OrchestrationRuntimeStatus.Terminated, .. Unfinished]));
        await kept.Should().ThrowAsync<InvalidOperationException>().WithMessage("*Terminated*");
        await host.BeginAsync("Leaf", null, "one");
        (await host.Client.GetInstanceAsync("one"))!.IsCompleted.Should().BeFalse();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_restart_runs_the_same_orchestrator_with_the_same_input(bool newId)
    {
        await using var host = await DurableHost.StartAsync(tasks => tasks.Orchestrator("Echo", context =>
            Task.FromResult<object?>(context.GetInput<string>() + context.NewGuid())));
        await host.BeginAsync("Echo", "hello ", "first");
        var first = await host.EndAsync("first");
        host.Time.Advance(TimeSpan.FromSeconds(1));

        var id = await host.Client.RestartAsync("first", newId);

        (id == "first").Should().Be(!newId);
        var again = (await host.EndAsync(id)).ReadOutputAs<string>();
        again.Should().StartWith("hello ").And.NotBe(first.ReadOutputAs<string>());
    }

    [Fact]
    public async Task Waiting_for_the_start_ends_when_the_first_step_is_done()
    {
        await using var host = await DurableHost.StartAsync(Tree);
        var id = await host.BeginAsync("Leaf");
        (await host.Client.WaitForInstanceStartAsync(id).WaitAsync(TimeSpan.FromSeconds(20))).RuntimeStatus
            .Should().Be(OrchestrationRuntimeStatus.Running);
        using var impatient = new CancellationTokenSource();
        var end = host.Client.WaitForInstanceCompletionAsync(id, impatient.Token);
        await impatient.CancelAsync();
        await end.Invoking(e => e).Should().ThrowAsync<OperationCanceledException>();
        var unknown = () => host.Client.WaitForInstanceStartAsync("unknown");
        await unknown.Should().ThrowAsync<ArgumentException>();
    }

    private static void Tree(TestTasks tasks) => tasks
        .Orchestrator("Leaf", async context =>
        {
            await context.CreateTimer(TimeSpan.FromDays(1), CancellationToken.None);
            return 1;
        })
        .Orchestrator("Branch", async context =>
            await context.CallSubOrchestratorAsync<int>("Leaf", options: new SubOrchestrationOptions(instanceId: "leaf")))
        .Orchestrator("Root", async context => await context.CallSubOrchestratorAsync<int>("Branch"));
}
