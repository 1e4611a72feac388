using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Magnum.Embedded.Tests.Durable;

public sealed class TimerTests
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    [Fact]
    public async Task A_timer_completes_when_its_time_has_come_and_not_before()
    {
        await using var host = await DurableHost.StartAsync(Sleeper);
        var begin = host.Time.GetUtcNow().UtcDateTime;
        var id = await host.BeginAsync("Sleeper", Day);
        await host.UntilStatusAsync(id, "asleep");

        host.Time.Advance(Day - TimeSpan.FromSeconds(1));
        await host.Client.RaiseEventAsync(id, "ping");
        await host.UntilAsync(id, _ => host.Count("DurableInbox") == 0);
        (await host.Client.GetInstanceAsync(id))!.RuntimeStatus.Should().Be(OrchestrationRuntimeStatus.Running);

        host.Time.Advance(TimeSpan.FromSeconds(1));
        (await host.EndAsync(id)).ReadOutputAs<DateTime>().Should().Be(begin + Day);
    }

    [Fact]
    public async Task A_timer_survives_a_restart()
    {
        await using var host = await DurableHost.StartAsync(Sleeper);
        var id = await host.BeginAsync("Sleeper", Day);
        await host.UntilStatusAsync(id, "asleep");
        await host.RestartAsync();
        host.Time.Advance(Day);
        (await host.EndAsync(id)).RuntimeStatus.Should().Be(OrchestrationRuntimeStatus.Completed);
    }

    [Fact]
    public async Task A_timer_that_came_due_while_the_process_was_down_fires_at_the_start()
    {
        await using var host = await DurableHost.StartAsync(Sleeper);
        var id = await host.BeginAsync("Sleeper", Day);
        await host.UntilStatusAsync(id, "asleep");
        await host.CloseAsync();
        host.Time.Advance(Day + Day);
        await host.OpenAsync();
        (await host.EndAsync(id)).RuntimeStatus.Should().Be(OrchestrationRuntimeStatus.Completed);
    }

    [Fact]
    public async Task A_cancelled_timer_ends_its_task_and_leaves_nothing_behind()
    {
        await using var host = await DurableHost.StartAsync(tasks => tasks.Orchestrator("Cancels", async context =>
        {
            using var cancel = new CancellationTokenSource();
            var timer = context.CreateTimer(Day, cancel.Token);
            await context.WaitForExternalEvent<int>("stop");
            cancel.Cancel();
            context.SetCustomStatus("cancelled");
            await context.WaitForExternalEvent<int>("end");
            return timer.IsCanceled;
        }));

        var id = await host.BeginAsync("Cancels");
        await host.UntilAsync(id, _ => host.Count("DurableTimer") == 1);
        await host.Client.RaiseEventAsync(id, "stop");
        await host.UntilStatusAsync(id, "cancelled");
        host.Count("DurableTimer").Should().Be(0);
        host.Time.Advance(Day);
        await host.RestartAsync();
        await host.Client.RaiseEventAsync(id, "end");
        (await host.EndAsync(id)).ReadOutputAs<bool>().Should().BeTrue();
    }

    [Fact]
    public async Task A_timer_in_the_past_completes_at_once()
    {
        await using var host = await DurableHost.StartAsync(tasks => tasks.Orchestrator("Past", async context =>
        {
            await context.CreateTimer(context.CurrentUtcDateTime.AddDays(-1), CancellationToken.None);
            return 1;
        }));

        (await host.RunAsync("Past")).ReadOutputAs<int>().Should().Be(1);
    }

    [Fact]
    public async Task Thousands_of_timers_fire_in_order_of_their_time()
    {
        List<int> order = [];
        await using var host = await DurableHost.StartAsync(tasks => tasks.Orchestrator("Many", async context =>
        {
            await Task.WhenAll(Enumerable.Range(0, 2000).Select(async n =>
            {
                await context.CreateTimer(TimeSpan.FromSeconds(1 + (n * 7919 % 2000)), CancellationToken.None);
                order.Add(n * 7919 % 2000);
            }));
            return null;
        }));

        var id = await host.BeginAsync("Many");
        await host.UntilAsync(id, _ => host.Count("DurableTimer") == 2000);
        host.Time.Advance(Day);
        await host.EndAsync(id);
        order.Should().HaveCount(2000).And.BeInAscendingOrder();
    }

    [Fact]
    public async Task An_orchestration_can_be_scheduled_for_later_also_over_a_restart()
    {
        await using var host = await DurableHost.StartAsync(Sleeper);
        var id = await host.Client.ScheduleNewOrchestrationInstanceAsync(
            "Sleeper", TimeSpan.Zero, new StartOrchestrationOptions("later", host.Time.GetUtcNow() + Day));
        await host.RestartAsync();
        (await host.Client.GetInstanceAsync(id))!.RuntimeStatus.Should().Be(OrchestrationRuntimeStatus.Pending);
        host.Tasks.Runs.Should().BeEmpty();
        host.Time.Advance(Day);
        (await host.EndAsync(id)).RuntimeStatus.Should().Be(OrchestrationRuntimeStatus.Completed);
        host.Count("DurableTimer").Should().Be(0);
    }

    [Fact]
    public async Task An_event_that_comes_before_the_scheduled_start_is_kept()
    {
        await using var host = await DurableHost.StartAsync(tasks => tasks.Orchestrator(
            "Waits", async context => await context.WaitForExternalEvent<int>("early")));
        var id = await host.Client.ScheduleNewOrchestrationInstanceAsync(
            "Waits", null, new StartOrchestrationOptions("later", host.Time.GetUtcNow() + Day));
        await host.Client.RaiseEventAsync(id, "early", 4);
        await host.UntilAsync(id, _ => host.Count("DurableInbox") == 0);
        host.Tasks.Runs.Should().BeEmpty();
        host.Time.Advance(Day);
        (await host.EndAsync(id)).ReadOutputAs<int>().Should().Be(4);
    }

    private static void Sleeper(TestTasks tasks) => tasks.Orchestrator("Sleeper", async context =>
    {
        context.SetCustomStatus("asleep");
        await context.CreateTimer(context.GetInput<TimeSpan>(), CancellationToken.None);
        return context.CurrentUtcDateTime;
    });
}
