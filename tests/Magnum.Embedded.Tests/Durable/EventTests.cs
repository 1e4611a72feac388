namespace Magnum.Embedded.Tests.Durable;

public sealed class EventTests
{
    [Fact]
    public async Task Events_are_kept_until_they_are_waited_for_and_come_in_order()
    {
        await using var host = await DurableHost.StartAsync(tasks => tasks.Orchestrator("Reads", async context =>
        {
            await context.WaitForExternalEvent<int>("open");
            List<int> got = [];
            for (var i = 0; i < 3; i++)
            {
                got.Add(await context.WaitForExternalEvent<int>("ITEM"));
            }

            return got;
        }));

        var id = await host.BeginAsync("Reads");
        foreach (var item in (int[])[1, 2, 3])
        {
            await host.Client.RaiseEventAsync(id, "item", item);
        }

        await host.RestartAsync();
        await host.Client.RaiseEventAsync(id, "open", 0);
        (await host.EndAsync(id)).ReadOutputAs<int[]>().Should().Equal(1, 2, 3);
    }

    [Fact]
    public async Task Each_of_several_waits_gets_one_event_newest_first()
    {
        await using var host = await DurableHost.StartAsync(tasks => tasks.Orchestrator("Two", async context =>
            await Task.WhenAll(context.WaitForExternalEvent<string>("e"), context.WaitForExternalEvent<string>("e"))));

        var id = await host.BeginAsync("Two");
        await host.Client.WaitForInstanceStartAsync(id);
        await host.Client.RaiseEventAsync(id, "e", "first");
        await host.Client.RaiseEventAsync(id, "e", "second");
        (await host.EndAsync(id)).ReadOutputAs<string[]>().Should().Equal("second", "first");
    }

    [Fact]
    public async Task A_wait_left_behind_by_a_loop_takes_nothing_from_the_next_one()
    {
        await using var host = await DurableHost.StartAsync(tasks => tasks.Activity<int>("Echo", n => n).Orchestrator("Loop", async context =>
        {
            await Task.WhenAny(context.WaitForExternalEvent<int>("e"), context.CallActivityAsync<int>("Echo", 1));
            var next = context.WaitForExternalEvent<int>("e");
            context.SetCustomStatus("again");
            return await next;
        }));

        var id = await host.BeginAsync("Loop");
        await host.UntilStatusAsync(id, "again");
        await host.RestartAsync();
        await host.Client.RaiseEventAsync(id, "e", 7);
        (await host.EndAsync(id)).ReadOutputAs<int>().Should().Be(7);
    }

    [Fact]
    public async Task A_wait_with_a_limit_is_cancelled_when_the_event_does_not_come()
    {
        await using var host = await DurableHost.StartAsync(tasks => tasks.Orchestrator("Limit", async context =>
        {
            try
            {
                return await context.WaitForExternalEvent<string>("e", TimeSpan.FromHours(1));
            }
            catch (TaskCanceledException)
            {
                context.SetCustomStatus("gave up");
                return await context.WaitForExternalEvent<string>("e");
            }
        }));

        var id = await host.BeginAsync("Limit");
        await host.UntilAsync(id, _ => host.Count("DurableTimer") == 1);
        host.Time.Advance(TimeSpan.FromHours(1));
        await host.UntilStatusAsync(id, "gave up");
        await host.Client.RaiseEventAsync(id, "e", "late");
        (await host.EndAsync(id)).ReadOutputAs<string>().Should().Be("late", "a wait that was given up takes no event");
    }

    [Fact]
    public async Task A_wait_with_a_limit_gives_the_event_and_drops_its_timer()
    {
        await using var host = await DurableHost.StartAsync(tasks => tasks.Orchestrator("Limit", async context =>
        {
            var got = await context.WaitForExternalEvent<string>("e", TimeSpan.FromHours(1));
            context.SetCustomStatus(got);
            return await context.WaitForExternalEvent<string>("end");
        }));

        var id = await host.BeginAsync("Limit");
        await host.Client.RaiseEventAsync(id, "e", "in time");
        await host.UntilStatusAsync(id, "in time");
        host.Count("DurableTimer").Should().Be(0);
    }

    [Fact]
    public async Task Orchestrations_send_events_to_each_other_and_events_to_nobody_are_lost()
    {
        await using var host = await DurableHost.StartAsync(tasks => tasks
            .Orchestrator("Ping", async context =>
            {
                context.SendEvent("nobody", "ping", 0);
                context.SendEvent("pong", "ping", context.InstanceId);
                return await context.WaitForExternalEvent<string>("answer");
            })
            .Orchestrator("Pong", async context =>
            {
                var from = await context.WaitForExternalEvent<string>("ping");
                context.SendEvent(from, "answer", "hello " + from);
                return null;
            }));

        await host.BeginAsync("Pong", null, "pong");
        await host.BeginAsync("Ping", null, "ping");
        (await host.EndAsync("ping")).ReadOutputAs<string>().Should().Be("hello ping");
    }

    [Fact]
    public async Task Raising_an_event_for_an_unknown_or_ended_orchestration_is_an_error()
    {
        await using var host = await DurableHost.StartAsync(tasks => tasks.Orchestrator("One", _ => Task.FromResult<object?>(1)));
        var id = await host.BeginAsync("One");
        await host.EndAsync(id);

        var ended = () => host.Client.RaiseEventAsync(id, "e");
        var unknown = () => host.Client.RaiseEventAsync("unknown", "e");
        await ended.Should().ThrowAsync<InvalidOperationException>().WithMessage("*has ended*Completed*");
        await unknown.Should().ThrowAsync<ArgumentException>().WithMessage("*'unknown'*");
    }

    [Fact]
    public async Task Continuing_as_new_takes_along_the_events_nobody_has_waited_for()
    {
        await using var host = await DurableHost.StartAsync(tasks => tasks.Orchestrator("Sums", async context =>
        {
            var (sum, left) = context.GetInput<(int Sum, int Left)>();
            sum += await context.WaitForExternalEvent<int>("n");
            if (left > 1)
            {
                context.ContinueAsNew((sum, left - 1));
            }

            return sum;
        }));

        var id = await host.BeginAsync("Sums", (0, 5));
        foreach (var n in Enumerable.Range(1, 5))
        {
            await host.Client.RaiseEventAsync(id, "n", n);
        }

        (await host.EndAsync(id)).ReadOutputAs<int>().Should().Be(15);
        host.Count("DurableHistory").Should().BeLessThan(5, "each run begins with an empty history");
    }

    [Fact]
    public async Task Continuing_as_new_can_drop_unclaimed_events_and_forgets_timers_and_results_of_the_old_run()
    {
        var release = new TaskCompletionSource();
        await using var host = await DurableHost.StartAsync(tasks => tasks
            .Activity<int>("Slow", async (_, _) =>
            {
                await release.Task;
                return "of the old run";
            })
            .Activity<int>("Quick", _ => "of the new run")
            .Orchestrator("Anew", async context =>
            {
                if (context.GetInput<int>() == 0)
                {
                    _ = context.CallActivityAsync<string>("Slow", 1);
                    _ = context.CreateTimer(TimeSpan.FromDays(1), CancellationToken.None);
                    await context.WaitForExternalEvent<int>("go");
                    context.ContinueAsNew(1, preserveUnprocessedEvents: false);
                    return null;
                }

                var result = await context.CallActivityAsync<string>("Quick", 1);
                context.SetCustomStatus("anew");
                return result + await context.WaitForExternalEvent<string>("dropped");
            }));

        var id = await host.BeginAsync("Anew", 0);
        await host.Client.RaiseEventAsync(id, "dropped", " too early");
        await host.Client.RaiseEventAsync(id, "go", 0);
        await host.UntilStatusAsync(id, "anew");
        release.SetResult();
        await host.UntilAsync(id, _ => host.Count("DurableActivity") == 0);
        host.Count("DurableTimer").Should().Be(0);
        await host.Client.RaiseEventAsync(id, "dropped", ", after");
        (await host.EndAsync(id)).ReadOutputAs<string>().Should().Be("of the new run, after");
    }

    [Fact]
    public async Task Events_held_back_by_a_suspension_survive_continuing_as_new()
    {
        await using var host = await DurableHost.StartAsync(tasks => tasks.Orchestrator("Sums", async context =>
        {
            var (sum, left) = context.GetInput<(int Sum, int Left)>();
            sum += await context.WaitForExternalEvent<int>("n");
            if (left > 1)
            {
                context.ContinueAsNew((sum, left - 1));
            }

            return sum;
        }));

        var id = await host.BeginAsync("Sums", (0, 3));
        await host.Client.WaitForInstanceStartAsync(id);
        await host.Client.SuspendInstanceAsync(id);
        foreach (var n in (int[])[1, 2, 4])
        {
            await host.Client.RaiseEventAsync(id, "n", n);
        }

        await host.UntilAsync(id, _ => host.Count("DurableInbox") == 0);
        await host.Client.ResumeInstanceAsync(id);
        (await host.EndAsync(id)).ReadOutputAs<int>().Should().Be(7);
    }

    [Fact]
    public async Task An_event_read_from_the_store_before_it_was_handed_over_counts_once()
    {
        using var taken = new ManualResetEventSlim();
        await using var host = await DurableHost.StartAsync(tasks => tasks.Orchestrator("Twice", async context =>
        {
            var number = await context.WaitForExternalEvent<int>("n");
            taken.Set();
            if (!context.GetInput<bool>())
            {
                context.ContinueAsNew(true);
                context.SetCustomStatus("anew");
            }

            return number;
        }));

        // One commit for all three: the writer is held in an earlier one until they stand in line.
        using var together = new ManualResetEventSlim();
        var held = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var first = host.Store.WriteAsync(_ =>
        {
            held.SetResult();
            together.Wait();
        });
        await held.Task;
        var begun = host.BeginAsync("Twice", false, "twice");
        var takenBefore = false;
        var between = host.Store.WriteAsync(transaction =>
            transaction.OnCommitted(() => takenBefore = taken.Wait(TimeSpan.FromSeconds(30), CancellationToken.None)));
        var raised = host.Client.RaiseEventAsync("twice", "n", 1);
        together.Set();
        await Task.WhenAll(first, begun, between, raised);
        takenBefore.Should().BeTrue("the instance reads the event with its own first commit");

        await host.UntilStatusAsync("twice", "anew");
        await host.Client.RaiseEventAsync("twice", "n", 2);
        (await host.EndAsync("twice")).ReadOutputAs<int>().Should().Be(2);
    }
}
