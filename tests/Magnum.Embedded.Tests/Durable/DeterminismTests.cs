using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Magnum.Embedded.Tests.Durable;

public sealed class DeterminismTests
{
    [Fact]
    public async Task A_changed_step_fails_the_instance_and_names_both()
    {
        var failure = await ChangedAsync(context => context.CallActivityAsync<int>("B"));
        failure.Should().Contain("'Main' is not deterministic").And.Contain("step 0").And.Contain("activity 'A'").And.Contain("activity 'B'");
    }

    [Fact]
    public async Task A_step_turned_into_something_else_fails_the_instance() =>
        (await ChangedAsync(context => context.CreateTimer(TimeSpan.FromDays(1), CancellationToken.None)))
            .Should().Contain("activity 'A'").And.Contain("asks for a timer");

    [Fact]
    public async Task A_missing_step_fails_the_instance() =>
        (await ChangedAsync(_ => Task.CompletedTask)).Should().Contain("activity 'A'").And.Contain("its code waits");

    [Fact]
    public async Task A_step_more_fails_the_instance() =>
        (await ChangedAsync(context => Task.WhenAll(context.CallActivityAsync<int>("A"), context.CallActivityAsync<int>("C"))))
            .Should().Contain("has nothing, but its code asks for activity 'C'");

    [Fact]
    public async Task Code_that_ends_earlier_fails_the_instance() =>
        (await ChangedAsync(async context =>
        {
            await context.CallActivityAsync<int>("A");
            throw new FormatException("changed");
        })).Should().Contain("its code failed with System.FormatException: changed");

    [Fact]
    public async Task Awaiting_something_that_never_comes_fails_the_instance_rather_than_hang_it()
    {
        var never = new TaskCompletionSource();
        await FailsAsForeignAsync(async context =>
        {
            await context.CallActivityAsync<int>("A");
            await never.Task;
        });
    }

    [Fact]
    public async Task Awaiting_another_thread_beside_a_durable_task_fails_the_instance()
    {
        var outside = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var host = await DurableHost.StartAsync(tasks => tasks.Orchestrator("Main", async context =>
        {
            var forever = context.WaitForExternalEvent<int>("never");
            await outside.Task;
            return await forever;
        }));
        var id = await host.BeginAsync("Main");
        await host.Client.WaitForInstanceStartAsync(id);
        outside.SetResult();
        (await host.EndAsync(id)).FailureDetails!.ErrorMessage.Should().Contain("'Main' awaits a task that was not made by its TaskOrchestrationContext");
    }

    [Fact]
    public async Task Leaving_the_given_thread_fails_the_instance() => await FailsAsForeignAsync(async context =>
    {
        await context.CallActivityAsync<int>("A").ConfigureAwait(false);
        await context.CallActivityAsync<int>("A");
    });

    [Fact]
    public async Task Task_run_fails_the_instance() =>
        await FailsAsForeignAsync(_ => Task.Run(() => SpinWait.SpinUntil(() => false, TimeSpan.FromMilliseconds(50))));

    [Fact]
    public async Task Yielding_is_allowed()
    {
        await using var host = await DurableHost.StartAsync(tasks => tasks.Orchestrator("Yields", async _ =>
        {
            await Task.Yield();
            return 1;
        }));
        (await host.RunAsync("Yields")).ReadOutputAs<int>().Should().Be(1);
    }

    [Theory]
    [InlineData("activity")]
    [InlineData("sub-orchestration")]
    [InlineData("event")]
    [InlineData("status")]
    [InlineData("continuation")]
    public async Task A_value_that_cannot_be_written_is_refused_in_every_replay_alike(string request)
    {
        await using var host = await DurableHost.StartAsync(tasks => tasks.Activity<int>("A", n => n).Orchestrator("Main", async context =>
        {
            var refused = "nothing";
            try
            {
                await AskAsync(context, request, double.NaN);
            }
            catch (ArgumentException)
            {
                refused = request;
            }

            await context.CallActivityAsync<int>("A", 1);
            await context.WaitForExternalEvent<int>("go");
            return refused;
        }));
        var id = await host.BeginAsync("Main");
        await host.UntilAsync(id, _ => host.Tasks.Runs.ContainsKey("A") && host.Count("DurableActivity") == 0);

        await host.RestartAsync();
        await host.Client.RaiseEventAsync(id, "go", 1);

        (await host.EndAsync(id)).ReadOutputAs<string>().Should().Be(request);
    }

    private static async Task AskAsync(TaskOrchestrationContext context, string request, object value)
    {
        switch (request)
        {
            case "activity":
                await context.CallActivityAsync<int>("A", value);
                break;
            case "sub-orchestration":
                await context.CallSubOrchestratorAsync<int>("A", value);
                break;
            case "event":
                context.SendEvent("other", "e", value);
                break;
            case "status":
                context.SetCustomStatus(value);
                break;
            default:
                context.ContinueAsNew(value);
                break;
        }
    }

    private static async Task FailsAsForeignAsync(Func<TaskOrchestrationContext, Task> code)
    {
        await using var host = await DurableHost.StartAsync(tasks => tasks.Activity<int>("A", n => n).Orchestrator("Main", async context =>
        {
            await code(context);
            return null;
        }));
        var ended = await host.RunAsync("Main");
        ended.RuntimeStatus.Should().Be(OrchestrationRuntimeStatus.Failed);
        ended.FailureDetails!.ErrorMessage.Should().Contain("tasks of its TaskOrchestrationContext");
    }

    /// <summary>Runs one step, restarts with other code for that step, and goes on.</summary>
    private static async Task<string> ChangedAsync(Func<TaskOrchestrationContext, Task> changed)
    {
        await using var host = await DurableHost.StartAsync(tasks => tasks
            .Activity<int?>("A", _ => 1).Activity<int?>("B", _ => 1).Activity<int?>("C", _ => 1));
        host.Tasks.Orchestrator("Main", async context =>
        {
            await context.CallActivityAsync<int>("A");
            context.SetCustomStatus("first step done");
            return await context.WaitForExternalEvent<int>("go");
        });
        var id = await host.BeginAsync("Main");
        await host.UntilStatusAsync(id, "first step done");

        host.Tasks.Orchestrator("Main", async context =>
        {
            await changed(context);
            return await context.WaitForExternalEvent<int>("go");
        });
        await host.RestartAsync();
        await host.Client.RaiseEventAsync(id, "go", 1);

        var ended = await host.EndAsync(id);
        ended.RuntimeStatus.Should().Be(OrchestrationRuntimeStatus.Failed);
        return ended.FailureDetails!.ErrorMessage;
    }
}
