using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Magnum.Embedded.Tests.Durable;

public sealed class RetryTests
{
    [Fact]
    public async Task A_policy_tries_again_with_growing_pauses_up_to_the_longest()
    {
        var policy = new RetryPolicy(5, TimeSpan.FromSeconds(10), 3, TimeSpan.FromSeconds(50));
        await using var host = await DurableHost.StartAsync(tasks => Flaky(tasks, TaskOptions.FromRetryPolicy(policy), succeedsAt: 5));
        var begin = host.Time.GetUtcNow();

        var id = await host.BeginAsync("Main");
        var last = 0L;
        foreach (var pause in (int[])[10, 30, 50, 50])
        {
            last = await NextTimerAsync(host, id, last);
            host.Time.Advance(TimeSpan.FromSeconds(pause));
        }

        (await host.EndAsync(id)).ReadOutputAs<int>().Should().Be(5);
        (host.Time.GetUtcNow() - begin).Should().Be(TimeSpan.FromSeconds(140));
    }

    [Fact]
    public async Task A_policy_gives_up_after_its_attempts_with_the_last_failure()
    {
        var policy = new RetryPolicy(3, TimeSpan.FromTicks(1));
        await using var host = await DurableHost.StartAsync(tasks => Flaky(tasks, TaskOptions.FromRetryPolicy(policy), succeedsAt: 9));
        host.Time.AutoAdvanceAmount = TimeSpan.FromMilliseconds(1);

        var ended = await host.RunAsync("Main");
        ended.RuntimeStatus.Should().Be(OrchestrationRuntimeStatus.Failed);
        ended.FailureDetails!.InnerFailure!.ErrorMessage.Should().Be("attempt 3");
    }

    [Fact]
    public async Task A_policy_gives_up_when_its_time_is_over()
    {
        var policy = new RetryPolicy(100, TimeSpan.FromMinutes(1), retryTimeout: TimeSpan.FromMinutes(2));
        await using var host = await DurableHost.StartAsync(tasks => Flaky(tasks, TaskOptions.FromRetryPolicy(policy), succeedsAt: 99));

        var id = await host.BeginAsync("Main");
        var last = 0L;
        for (var i = 0; i < 2; i++)
        {
            last = await NextTimerAsync(host, id, last);
            host.Time.Advance(TimeSpan.FromMinutes(1));
        }

        (await host.EndAsync(id)).FailureDetails!.InnerFailure!.ErrorMessage.Should().Be("attempt 3");
    }

    [Fact]
    public async Task A_policy_can_say_which_failures_are_worth_another_attempt()
    {
        var policy = new RetryPolicy(5, TimeSpan.FromTicks(1)) { HandleFailure = failure => !failure.IsCausedBy<FormatException>() };
        await using var host = await DurableHost.StartAsync(tasks => Flaky(tasks, TaskOptions.FromRetryPolicy(policy), succeedsAt: 9));
        (await host.RunAsync("Main")).FailureDetails!.InnerFailure!.ErrorMessage.Should().Be("attempt 1");
    }

    [Fact]
    public async Task A_handler_decides_and_is_told_about_the_attempt()
    {
        List<string> told = [];
        var options = TaskOptions.FromRetryHandler(retry =>
        {
            told.Add($"{retry.LastAttemptNumber}: {retry.LastFailure.ErrorMessage}");
            return retry.LastAttemptNumber < 3;
        });
        await using var host = await DurableHost.StartAsync(tasks => Flaky(tasks, options, succeedsAt: 9));

        (await host.RunAsync("Main")).FailureDetails!.InnerFailure!.ErrorMessage.Should().Be("attempt 3");
        told.Should().Equal("1: attempt 1", "2: attempt 2", "3: attempt 3");
    }

    [Fact]
    public async Task A_sub_orchestration_is_tried_again_too()
    {
        var attempts = 0;
        await using var host = await DurableHost.StartAsync(tasks => tasks
            .Orchestrator("Child", context => ++attempts < 3 ? throw new FormatException() : Task.FromResult<object?>(context.InstanceId))
            .Orchestrator("Main", async context => await context.CallSubOrchestratorAsync<string>(
                "Child", null, TaskOptions.FromRetryHandler(_ => true).WithInstanceId("same"))));

        (await host.RunAsync("Main")).ReadOutputAs<string>().Should().Be("same");
        attempts.Should().Be(3);
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public async Task What_is_missing_is_not_tried_again(bool activity, bool byHandler)
    {
        var asked = false;
        var options = byHandler
            ? TaskOptions.FromRetryHandler(_ => asked = true)
            : TaskOptions.FromRetryPolicy(new RetryPolicy(5, TimeSpan.FromDays(1)));
        await using var host = await DurableHost.StartAsync(tasks => tasks.Orchestrator("Main", async context => activity
            ? await context.CallActivityAsync<int>("Nowhere", 0, options)
            : await context.CallSubOrchestratorAsync<int>("Nowhere", 0, options)));

        (await host.RunAsync("Main")).FailureDetails!.InnerFailure!.ErrorType
            .Should().Be(activity ? "ActivityTaskNotFound" : "OrchestratorTaskNotFound");
        asked.Should().BeFalse();
    }

    [Fact]
    public async Task A_sub_orchestration_that_misses_an_activity_may_be_tried_again()
    {
        await using var host = await DurableHost.StartAsync(tasks => tasks
            .Orchestrator("Child", async context => await context.CallActivityAsync<int>("Nowhere"))
            .Orchestrator("Main", async context => await context.CallSubOrchestratorAsync<int>(
                "Child", null, TaskOptions.FromRetryHandler(retry => retry.LastAttemptNumber < 3))));

        (await host.RunAsync("Main")).RuntimeStatus.Should().Be(OrchestrationRuntimeStatus.Failed);
        host.Tasks.Runs["Child"].Should().Be(3);
    }

    [Theory]
    [InlineData(0, 1, 1, 10)]
    [InlineData(1, 0, 1, 10)]
    [InlineData(1, 1, 0.5, 10)]
    [InlineData(1, 20, 1, 10)]
    public void A_policy_with_values_out_of_range_is_refused(int attempts, int first, double coefficient, int longest)
    {
        var make = () => new RetryPolicy(
            attempts, TimeSpan.FromSeconds(first), coefficient, TimeSpan.FromSeconds(longest));
        make.Should().Throw<ArgumentOutOfRangeException>();
    }

    /// <summary>Waits for a timer later than the last one.</summary>
    private static async Task<long> NextTimerAsync(DurableHost host, string id, long last)
    {
        var next = last;
        await host.UntilAsync(id, _ => (next = host.Store.Read(reader => reader.Number("SELECT MAX(TaskId) FROM DurableTimer"))) > last);
        return next;
    }

    private static void Flaky(TestTasks tasks, TaskOptions options, int succeedsAt)
    {
        var attempt = 0;
        tasks
            .Activity<int>("Flaky", _ => ++attempt < succeedsAt ? throw new FormatException($"attempt {attempt}") : attempt)
            .Orchestrator("Main", async context => await context.CallActivityAsync<int>("Flaky", 0, options));
    }
}
