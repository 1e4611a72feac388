using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;

namespace Magnum.Embedded.Tests.Durable;

public sealed class ContextTests
{
    private static readonly Magnum.Embedded.Durable.DurableOptions AlwaysReplay = new() { MaxLoadedOrchestrations = 0 };

    [Fact]
    public async Task The_context_knows_name_id_and_input()
    {
        await using var host = await DurableHost.StartAsync(tasks => tasks.Orchestrator("Who", context =>
            Task.FromResult<object?>($"{context.Name} {context.InstanceId} {context.GetInput<Order>()!.Amount} {context.Parent is null}")));

        await host.BeginAsync("Who", new Order("x", 7), "w1");
        (await host.EndAsync("w1")).ReadOutputAs<string>().Should().Be("Who w1 7 True");
    }

    [Fact]
    public async Task Guids_and_times_are_the_same_in_every_replay()
    {
        List<string> seen = [];
        await using var host = await DurableHost.StartAsync(
            tasks => tasks
                .Activity<int>("Step", n => n)
                .Orchestrator("Ids", async context =>
                {
                    List<string> ids = [];
                    for (var i = 0; i < 4; i++)
                    {
                        ids.Add($"{context.NewGuid()} {context.CurrentUtcDateTime:O}");
                        await context.CallActivityAsync<int>("Step", i);
                        await context.WaitForExternalEvent<int>("go");
                        lock (seen)
                        {
                            seen.Add(string.Join(",", ids));
                        }
                    }

                    return ids;
                }),
            AlwaysReplay);

        var id = await host.BeginAsync("Ids");
        for (var i = 0; i < 4; i++)
        {
            host.Time.Advance(TimeSpan.FromSeconds(1));
            await host.Client.RaiseEventAsync(id, "go", i);
        }

        var ids = (await host.EndAsync(id)).ReadOutputAs<string[]>()!;
        ids.Should().OnlyHaveUniqueItems();
        seen.Should().OnlyContain(text => string.Join(",", ids).StartsWith(text));
        Guid.Parse(ids[0][..36]).Version.Should().Be(5);
    }

    [Fact]
    public async Task The_replay_safe_logger_writes_each_line_once()
    {
        var lines = new LineLogger();
        await using var host = new DurableHost { Options = AlwaysReplay, Loggers = lines };
        host.Tasks.Orchestrator("Logs", async context =>
        {
            var logger = context.CreateReplaySafeLogger("orchestrator");
            for (var i = 0; i < 3; i++)
            {
                logger.LogInformation("before {Number}", i);
                await context.WaitForExternalEvent<int>("go");
            }

            logger.LogInformation("end");
            return null;
        });
        await host.OpenAsync();
        var id = await host.BeginAsync("Logs");
        for (var i = 0; i < 3; i++)
        {
            await host.RestartAsync();
            await host.Client.RaiseEventAsync(id, "go", i);
        }

        await host.EndAsync(id);
        lines.Lines.Should().Equal("before 0", "before 1", "before 2", "end");
        host.Tasks.Runs["Logs"].Should().BeGreaterThan(1);
    }

    [Fact]
    public async Task The_custom_status_is_visible_while_the_orchestration_runs_and_afterwards()
    {
        await using var host = await DurableHost.StartAsync(tasks => tasks.Orchestrator("Status", async context =>
        {
            context.SetCustomStatus("waiting");
            await context.WaitForExternalEvent<int>("go");
            context.SetCustomStatus(new Order("done", 2));
            return null;
        }));

        var id = await host.BeginAsync("Status");
        await host.UntilStatusAsync(id, "waiting");
        (await host.Client.GetInstanceAsync(id))!.SerializedCustomStatus.Should().BeNull("inputs and outputs were not asked for");
        await host.Client.RaiseEventAsync(id, "go");
        (await host.EndAsync(id)).ReadCustomStatusAs<Order>().Should().Be(new Order("done", 2));
    }

    [Fact]
    public async Task Metadata_fetched_without_data_refuses_to_read_it()
    {
        await using var host = await DurableHost.StartAsync(tasks => tasks.Orchestrator("One", _ => Task.FromResult<object?>(1)));
        var id = await host.BeginAsync("One");
        await host.EndAsync(id);
        var found = (await host.Client.GetInstanceAsync(id))!;
        found.Invoking(f => f.ReadOutputAs<int>()).Should().Throw<InvalidOperationException>();
        found.SerializedOutput.Should().BeNull();
    }

    [Fact]
    public async Task A_sub_orchestration_gets_its_parent_and_gives_its_result()
    {
        await using var host = await DurableHost.StartAsync(tasks => tasks
            .Orchestrator("Child", context => Task.FromResult<object?>(
                $"{context.Parent!.Name}/{context.Parent.InstanceId} {context.GetInput<int>()}"))
            .Orchestrator("Parent", async context => await context.CallSubOrchestratorAsync<string>("Child", 5)));

        await host.BeginAsync("Parent", null, "p1");
        (await host.EndAsync("p1")).ReadOutputAs<string>().Should().Be("Parent/p1 5");
    }

    [Fact]
    public async Task A_failed_sub_orchestration_fails_the_call_with_its_details()
    {
        await using var host = await DurableHost.StartAsync(tasks => tasks
            .Orchestrator("Child", _ => throw new FormatException("child"))
            .Orchestrator("Parent", async context =>
            {
                try
                {
                    return await context.CallSubOrchestratorAsync<string>("Child", options: new SubOrchestrationOptions(instanceId: "c1"));
                }
                catch (TaskFailedException failure)
                {
                    return failure.FailureDetails.ErrorMessage;
                }
            }));

        (await host.RunAsync("Parent")).ReadOutputAs<string>().Should().Be("child");
        (await host.Client.GetInstanceAsync("c1"))!.RuntimeStatus.Should().Be(OrchestrationRuntimeStatus.Failed);
    }

    [Fact]
    public async Task A_sub_orchestration_whose_id_is_taken_fails_the_call()
    {
        await using var host = await DurableHost.StartAsync(tasks => tasks
            .Orchestrator("Waits", async context => await context.WaitForExternalEvent<int>("never"))
            .Orchestrator("Parent", async context =>
                await context.CallSubOrchestratorAsync<int>("Waits", options: new SubOrchestrationOptions(instanceId: "taken"))));

        await host.BeginAsync("Waits", null, "taken");
        (await host.RunAsync("Parent")).FailureDetails!.ErrorMessage.Should().Contain("'taken' already exists");
    }

    private sealed record Order(string Name, int Amount);
}
