using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Magnum.Embedded.Tests.Durable;

public sealed class ActivityTests
{
    [Fact]
    public async Task An_orchestrator_gets_the_results_of_its_activities_one_after_the_other()
    {
        await using var host = await DurableHost.StartAsync(tasks => tasks
            .Activity<int>("Double", n => n * 2)
            .Orchestrator("Chain", async context =>
            {
                var value = context.GetInput<int>();
                for (var i = 0; i < 5; i++)
                {
                    value = await context.CallActivityAsync<int>("Double", value);
                }

                return value;
            }));

        var ended = await host.RunAsync("Chain", 3);

        ended.RuntimeStatus.Should().Be(OrchestrationRuntimeStatus.Completed);
        ended.ReadOutputAs<int>().Should().Be(96);
        ended.ReadInputAs<int>().Should().Be(3);
        host.Tasks.Runs["Double"].Should().Be(5);
        host.Tasks.Runs["Chain"].Should().Be(1);
    }

    [Fact]
    public async Task Activities_called_together_run_together()
    {
        var both = new CountdownEvent(2);
        await using var host = await DurableHost.StartAsync(tasks => tasks
            .Activity<int>("Meet", (n, _) => Task.Run<object?>(() =>
            {
                both.Signal();
                return both.Wait(TimeSpan.FromSeconds(20)) ? n : -1;
            }))
            .Orchestrator("Fan", async context =>
                (await Task.WhenAll(context.CallActivityAsync<int>("Meet", 1), context.CallActivityAsync<int>("Meet", 2))).Sum()));

        (await host.RunAsync("Fan")).ReadOutputAs<int>().Should().Be(3);
    }

    [Fact]
    public async Task No_more_activities_run_at_the_same_time_than_allowed()
    {
        var (now, most) = (0, 0);
        var gate = new Lock();
        await using var host = await DurableHost.StartAsync(
            tasks => tasks
                .Activity<int>("Busy", async (n, _) =>
                {
                    lock (gate)
                    {
                        most = Math.Max(most, ++now);
                    }

                    await Task.Yield();
                    lock (gate)
                    {
                        now--;
                    }

                    return n;
                })
                .Orchestrator("Fan", async context =>
                    (await Task.WhenAll(Enumerable.Range(0, 50).Select(n => context.CallActivityAsync<int>("Busy", n)))).Sum()),
            new() { MaxConcurrentActivities = 3 });

        (await host.RunAsync("Fan")).ReadOutputAs<int>().Should().Be(1225);
        most.Should().BeInRange(1, 3);
    }

    [Fact]
    public async Task A_failed_activity_arrives_with_type_message_and_cause()
    {
        TaskFailedException? caught = null;
        await using var host = await DurableHost.StartAsync(tasks => tasks
            .Activity<int>("Break", _ => throw new InvalidOperationException("outer", new FormatException("inner")))
            .Orchestrator("Catch", async context =>
            {
                try
                {
                    await context.CallActivityAsync("Break", 1);
                }
                catch (TaskFailedException exception)
                {
                    caught = exception;
                }

                return "caught";
            }));

        (await host.RunAsync("Catch")).ReadOutputAs<string>().Should().Be("caught");
        caught!.TaskName.Should().Be("Break");
        caught.TaskId.Should().Be(0);
        caught.Message.Should().Contain("Break").And.Contain("outer");
        caught.FailureDetails.ErrorType.Should().Be("System.InvalidOperationException");
        caught.FailureDetails.ErrorMessage.Should().Be("outer");
        caught.FailureDetails.StackTrace.Should().Contain("ActivityTests");
        caught.FailureDetails.InnerFailure!.ErrorType.Should().Be("System.FormatException");
        caught.FailureDetails.IsCausedBy<SystemException>().Should().BeTrue();
        caught.FailureDetails.IsCausedBy<IOException>().Should().BeFalse();
    }

    [Fact]
    public async Task An_unhandled_failure_fails_the_orchestration_with_what_caused_it()
    {
        await using var host = await DurableHost.StartAsync(tasks => tasks
            .Activity<int>("Break", _ => throw new FormatException("bad"))
            .Orchestrator("Fail", async context => await context.CallActivityAsync<int>("Break", 1)));

        var ended = await host.RunAsync("Fail");

        ended.RuntimeStatus.Should().Be(OrchestrationRuntimeStatus.Failed);
        ended.FailureDetails!.ErrorType.Should().Be(typeof(TaskFailedException).FullName);
        ended.FailureDetails.InnerFailure!.ErrorType.Should().Be("System.FormatException");
        ended.FailureDetails.InnerFailure.ErrorMessage.Should().Be("bad");
    }

    [Fact]
    public async Task A_missing_activity_or_orchestrator_fails_clearly()
    {
        await using var host = await DurableHost.StartAsync(tasks => tasks
            .Orchestrator("Calls", async context => await context.CallActivityAsync<int>("Nowhere", 1)));

        (await host.RunAsync("Calls")).FailureDetails!.ErrorMessage.Should().Contain("no activity named 'Nowhere'");
        (await host.RunAsync("Nobody")).FailureDetails!.ErrorMessage.Should().Be("There is no orchestrator named 'Nobody'.");
    }

    [Fact]
    public async Task Names_are_compared_without_regard_to_case()
    {
        await using var host = await DurableHost.StartAsync(tasks => tasks
            .Activity<int>("Double", n => n * 2)
            .Orchestrator("Main", async context => await context.CallActivityAsync<int>("dOUBLE", 4)));

        (await host.RunAsync("mAIN")).ReadOutputAs<int>().Should().Be(8);
    }

    [Fact]
    public async Task A_result_of_the_wrong_shape_fails_the_call_and_not_the_engine()
    {
        await using var host = await DurableHost.StartAsync(tasks => tasks
            .Activity<int>("Text", _ => "not a number")
            .Orchestrator("Read", async context => await context.CallActivityAsync<int>("Text", 1)));

        var ended = await host.RunAsync("Read");
        ended.RuntimeStatus.Should().Be(OrchestrationRuntimeStatus.Failed);
        ended.FailureDetails!.InnerFailure!.ErrorType.Should().Be("System.Text.Json.JsonException");
    }
}
