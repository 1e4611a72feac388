using System.Collections.Concurrent;
using Magnum.Embedded.Durable;
using Magnum.Embedded.Store;
using Magnum.Embedded.Tests.Store;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging.Abstractions;

namespace Magnum.Embedded.Tests.Durable;

/// <summary>Takes a copy of the store at every commit, which is what a kill at that instant leaves, and goes on from each.</summary>
public sealed class CrashTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly ConcurrentQueue<string> _observed = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Killed_after_any_commit_the_orchestration_ends_the_same()
    {
        var copies = new StoreCopies(_folder);
        string expected;
        await using (var store = EmbeddedStore.Open(_folder.File("store.db"), DurableEngine.Schema))
        {
            await using var engine = Engine(store);
            await engine.StartAsync(CancellationToken.None);
            var client = new EmbeddedDurableTaskClient(engine);
            copies.Watch(store);
            await client.ScheduleNewOrchestrationInstanceAsync("Main", 3, new StartOrchestrationOptions("main"));
            await client.RaiseEventAsync("main", "go", 7);
            expected = Describe(await client.WaitForInstanceCompletionAsync("main", true).WaitAsync(TimeSpan.FromSeconds(30)));
            store.AfterCommit = null;
            await engine.StopAsync(CancellationToken.None);
        }

        expected.Should().Be("Completed [0,1,2|0,10,20,30|7|child 3|caught bad]");
        copies.Count.Should().BeGreaterThan(10);
        for (var i = 0; i < copies.Count; i++)
        {
            (await GoOnAsync(copies[i])).Should().Be(expected, "it must not matter that the process was killed at commit {0}", i);
        }
    }

    private async Task<string> GoOnAsync(string copy)
    {
        await using var store = EmbeddedStore.Open(copy, DurableEngine.Schema);
        await using var engine = Engine(store);
        var client = new EmbeddedDurableTaskClient(engine);
        _observed.Clear();
        await engine.StartAsync(CancellationToken.None);
        try
        {
            await client.RaiseEventAsync("main", "go", 7);
        }
        catch (InvalidOperationException)
        {
            // It had ended.
        }

        var ended = await client.WaitForInstanceCompletionAsync("main", true).WaitAsync(TimeSpan.FromSeconds(30));
        await engine.StopAsync(CancellationToken.None);
        store.Read(reader => reader.Number("SELECT COUNT(*) FROM DurableActivity")).Should().Be(0);
        _observed.Should().OnlyHaveUniqueItems("no step runs twice after one start");
        return Describe(ended);
    }

    private static string Describe(OrchestrationMetadata ended) => $"{ended.RuntimeStatus} [{ended.ReadOutputAs<string>() ?? ended.FailureDetails?.ErrorMessage}]";

    private DurableEngine Engine(EmbeddedStore store) => new(
        store,
        new TestTasks()
            .Activity<int>("Echo", n => Seen($"echo {n}", n))
            .Activity<int>("Tenfold", n => Seen($"tenfold {n}", n * 10))
            .Activity<int>("Bad", n => throw new FormatException("bad"))
            .Orchestrator("Child", async context => "child " + await context.CallActivityAsync<int>("Echo", 100 + context.GetInput<int>()) % 100)
            .Orchestrator("Main", MainAsync),
        new DurableOptions(),
        TimeProvider.System,
        NullLoggerFactory.Instance);

    private int Seen(string step, int result)
    {
        _observed.Enqueue(step);
        return result;
    }

    private static async Task<object?> MainAsync(TaskOrchestrationContext context)
    {
        List<int> chain = [];
        for (var i = 0; i < context.GetInput<int>(); i++)
        {
            chain.Add(await context.CallActivityAsync<int>("Echo", i));
        }

        await context.CreateTimer(TimeSpan.FromMilliseconds(1), CancellationToken.None);
        var fan = await Task.WhenAll(Enumerable.Range(0, 4).Select(n => context.CallActivityAsync<int>("Tenfold", n)));
        var raised = await context.WaitForExternalEvent<int>("go");
        var child = await context.CallSubOrchestratorAsync<string>("Child", 3);
        var caught = "nothing";
        try
        {
            await context.CallActivityAsync<int>("Bad", 1, TaskOptions.FromRetryPolicy(new RetryPolicy(2, TimeSpan.FromMilliseconds(1))));
        }
        catch (TaskFailedException failure)
        {
            caught = failure.FailureDetails.ErrorMessage;
        }

        return $"{string.Join(',', chain)}|{string.Join(',', fan)}|{raised}|{child}|caught {caught}";
    }
}
