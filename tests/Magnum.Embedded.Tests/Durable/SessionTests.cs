using Microsoft.DurableTask.Client;

namespace Magnum.Embedded.Tests.Durable;

public sealed class SessionTests
{
    [Fact]
    public async Task A_thousand_steps_start_the_code_once()
    {
        await using var host = await DurableHost.StartAsync(Loop);
        (await host.RunAsync("Loop", 1000)).ReadOutputAs<int>().Should().Be(499_500);
        host.Tasks.Runs["Loop"].Should().Be(1);
        host.Tasks.Runs["Echo"].Should().Be(1000);
    }

    [Fact]
    public async Task An_orchestration_that_left_the_memory_goes_on_from_its_history()
    {
        await using var host = await DurableHost.StartAsync(
            tasks => tasks.Activity<int>("Echo", n => n).Orchestrator("Long", async context =>
            {
                var sum = 0;
                for (var i = 0; i < 3; i++)
                {
                    sum += await context.CallActivityAsync<int>("Echo", i);
                    context.SetCustomStatus($"{i}");
                    await context.WaitForExternalEvent<int>("next");
                }

                return sum;
            }),
            new() { UnloadAfter = TimeSpan.FromMinutes(5) });

        var id = await host.BeginAsync("Long");
        for (var i = 0; i < 3; i++)
        {
            await host.UntilStatusAsync(id, $"{i}");
            SpinWait.SpinUntil(() => Unloaded(host), TimeSpan.FromSeconds(20)).Should().BeTrue();
            await host.Client.RaiseEventAsync(id, "next", i);
        }

        (await host.EndAsync(id)).ReadOutputAs<int>().Should().Be(3);
        host.Tasks.Runs["Long"].Should().Be(4);
        host.Tasks.Runs["Echo"].Should().Be(3);
    }

    [Fact]
    public async Task The_number_of_orchestrations_in_memory_is_bounded()
    {
        await using var host = await DurableHost.StartAsync(
            tasks => tasks.Orchestrator("Waits", async context => await context.WaitForExternalEvent<int>("go")),
            new() { MaxLoadedOrchestrations = 20 });

        var ids = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => host.BeginAsync("Waits")));
        await Task.WhenAll(ids.Select(id => host.Client.WaitForInstanceStartAsync(id)));
        SpinWait.SpinUntil(() => host.Engine.LoadedOrchestrations <= 20, TimeSpan.FromSeconds(20)).Should().BeTrue();

        await Task.WhenAll(ids.Select((id, n) => host.Client.RaiseEventAsync(id, "go", n)));
        var ended = await Task.WhenAll(ids.Select(host.EndAsync));
        ended.Select(found => found.ReadOutputAs<int>()).Should().Equal(Enumerable.Range(0, 200));
    }

    [Fact]
    public async Task No_more_orchestrators_take_a_step_at_the_same_time_than_allowed()
    {
        var (now, most) = (0, 0);
        await using var host = await DurableHost.StartAsync(
            tasks => tasks.Orchestrator("Busy", _ =>
            {
                most = Math.Max(most, Interlocked.Increment(ref now));
                Thread.Yield();
                Interlocked.Decrement(ref now);
                return Task.FromResult<object?>(1);
            }),
            new() { MaxConcurrentOrchestrators = 1 });

        await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => host.RunAsync("Busy")));
        most.Should().Be(1);
    }

    [Fact]
    public async Task Ended_orchestrations_leave_the_memory()
    {
        await using var host = await DurableHost.StartAsync(Loop);
        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => host.RunAsync("Loop", 3)));
        SpinWait.SpinUntil(() => host.Engine.LoadedOrchestrations == 0, TimeSpan.FromSeconds(20)).Should().BeTrue();
        host.Count("DurableActivity").Should().Be(0);
        host.Count("DurableInbox").Should().Be(0);
    }

    [Fact]
    public async Task A_stop_waits_for_running_activities_and_keeps_their_results()
    {
        var running = new TaskCompletionSource();
        var finish = new TaskCompletionSource();
        await using var host = await DurableHost.StartAsync(tasks => tasks
            .Activity<int>("Slow", async (n, _) =>
            {
                running.SetResult();
                await finish.Task;
                return n;
            })
            .Orchestrator("Main", async context => await context.CallActivityAsync<int>("Slow", 5)));
        var id = await host.BeginAsync("Main");
        await running.Task;

        var stop = host.CloseAsync();
        stop.IsCompleted.Should().BeFalse();
        finish.SetResult();
        await stop;
        await host.OpenAsync();

        (await host.EndAsync(id)).ReadOutputAs<int>().Should().Be(5);
        host.Tasks.Runs["Slow"].Should().Be(1);
    }

    [Fact]
    public async Task An_activity_that_does_not_end_in_time_is_cancelled_and_runs_again_at_the_next_start()
    {
        var runs = 0;
        var running = new TaskCompletionSource();
        await using var host = await DurableHost.StartAsync(tasks => tasks
            .Activity<int>("Stuck", async (n, ct) =>
            {
                if (++runs == 1)
                {
                    running.SetResult();
                    await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, ct);
                }

                return n;
            })
            .Orchestrator("Main", async context => await context.CallActivityAsync<int>("Stuck", 5)));
        var id = await host.BeginAsync("Main");
        await running.Task;

        await host.Engine.StopAsync(new CancellationToken(canceled: true));
        await host.RestartAsync();

        var ended = await host.EndAsync(id);
        ended.RuntimeStatus.Should().Be(OrchestrationRuntimeStatus.Completed);
        runs.Should().Be(2);
    }

    [Fact]
    public async Task A_stop_waits_for_what_a_cancelled_activity_still_does_but_not_for_long()
    {
        var (running, cleaning, cleaned) = (new TaskCompletionSource(), new TaskCompletionSource(), new TaskCompletionSource());
        await using var host = await DurableHost.StartAsync(tasks => tasks
            .Activity<int>("Cleans", async (n, ct) =>
            {
                running.SetResult();
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                cleaning.SetResult();
                await cleaned.Task;
                return n;
            })
            .Activity<int>("Deaf", async (n, _) =>
            {
                await cleaned.Task;
                return n;
            })
            .Orchestrator("Main", async context => await context.CallActivityAsync<int>(context.GetInput<string>()!, 5)));
        var id = await host.BeginAsync("Main", "Cleans");
        await running.Task;

        var stop = host.Engine.StopAsync(new CancellationToken(canceled: true));
        await cleaning.Task;
        stop.IsCompleted.Should().BeFalse("the activity is still at it");
        cleaned.SetResult();
        await stop;
        await host.RestartAsync();
        (await host.EndAsync(id)).ReadOutputAs<int>().Should().Be(5);
        host.Tasks.Runs["Cleans"].Should().Be(1, "it ended in time, so its result counts");

        cleaned = new();
        await host.BeginAsync("Main", "Deaf");
        SpinWait.SpinUntil(() => host.Tasks.Runs.ContainsKey("Deaf"), TimeSpan.FromSeconds(20)).Should().BeTrue();
        stop = host.Engine.StopAsync(new CancellationToken(canceled: true));
        SpinWait.SpinUntil(() => Passed(host, stop), TimeSpan.FromSeconds(20)).Should().BeTrue();
    }

    [Fact]
    public async Task An_engine_that_began_to_stop_finishes_what_runs_and_begins_nothing()
    {
        var (running, finish) = (new TaskCompletionSource(), new TaskCompletionSource());
        await using var host = await DurableHost.StartAsync(tasks => tasks
            .Activity<int>("Slow", async (n, _) =>
            {
                running.SetResult();
                await finish.Task;
                return n;
            })
            .Activity<int>("Next", n => n)
            .Orchestrator("Main", async context => await context.CallActivityAsync<int>("Next", await context.CallActivityAsync<int>("Slow", 5))));
        var id = await host.BeginAsync("Main");
        await running.Task;

        host.Engine.StopStarting();
        finish.SetResult();
        await host.CloseAsync();
        host.Tasks.Runs.Should().NotContainKey("Next");
        await host.OpenAsync();
        (await host.EndAsync(id)).ReadOutputAs<int>().Should().Be(5);
    }

    private static bool Passed(DurableHost host, Task task)
    {
        host.Time.Advance(TimeSpan.FromMilliseconds(100));
        return task.IsCompleted;
    }

    private static bool Unloaded(DurableHost host)
    {
        host.Time.Advance(TimeSpan.FromMinutes(10));
        return host.Engine.LoadedOrchestrations == 0;
    }

    private static void Loop(TestTasks tasks) => tasks.Activity<int>("Echo", n => n).Orchestrator("Loop", async context =>
    {
        var sum = 0;
        for (var i = 0; i < context.GetInput<int>(); i++)
        {
            sum += await context.CallActivityAsync<int>("Echo", i);
        }

        return sum;
    });
}
