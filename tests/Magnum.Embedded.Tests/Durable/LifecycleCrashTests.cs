using Magnum.Embedded.Durable;
using Magnum.Embedded.Store;
using Magnum.Embedded.Tests.Store;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging.Abstractions;

namespace Magnum.Embedded.Tests.Durable;

/// <summary>
/// Continue-as-new, suspend and resume, terminate, events and timers, killed after any commit. Who drives them was killed
/// too and does it all again, so events are numbered and the orchestrator drops those it has had.
/// </summary>
public sealed class LifecycleCrashTests : IDisposable
{
    private const int Rounds = 4;
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Killed_after_any_commit_everything_ends_the_same()
    {
        var copies = new StoreCopies(_folder);
        var expected = await RunAsync(_folder.File("store.db"), copies);
        expected.Should().Be("Completed 0,10,20,30; Terminated enough; 0 timers, 0 activities, 0 messages");
        copies.Count.Should().BeGreaterThan(15);
        for (var i = 0; i < copies.Count; i++)
        {
            (await RunAsync(copies[i], null)).Should().Be(expected, "it must not matter that the process was killed at commit {0}", i);
        }
    }

    private static async Task<string> RunAsync(string path, StoreCopies? copies)
    {
        await using var store = EmbeddedStore.Open(path, DurableEngine.Schema);
        await using var engine = new DurableEngine(store, Tasks(), new DurableOptions(), TimeProvider.System, NullLoggerFactory.Instance);
        await engine.StartAsync(CancellationToken.None);
        copies?.Watch(store);
        var client = new EmbeddedDurableTaskClient(engine);
        await DriveAsync(client);
        var main = await client.WaitForInstanceCompletionAsync("main", true).WaitAsync(TimeSpan.FromSeconds(30));
        var victim = await client.WaitForInstanceCompletionAsync("victim", true).WaitAsync(TimeSpan.FromSeconds(30));
        store.AfterCommit = null;
        await engine.StopAsync(CancellationToken.None);
        return $"{main.RuntimeStatus} {string.Join(',', main.ReadOutputAs<int[]>()!)}; {victim.RuntimeStatus} {victim.ReadOutputAs<string>()}; "
            + $"{Count(store, "DurableTimer")} timers, {Count(store, "DurableActivity")} activities, {Count(store, "DurableInbox")} messages";
    }

    private static async Task DriveAsync(DurableTaskClient client)
    {
        await BeginAsync(client, "Main");
        await BeginAsync(client, "Victim");
        for (var round = 0; round < Rounds; round++)
        {
            await UnlessEndedAsync(client.SuspendInstanceAsync("main"));
            await UnlessEndedAsync(client.RaiseEventAsync("main", "n", round));
            await UnlessEndedAsync(client.ResumeInstanceAsync("main"));
        }

        await UnlessEndedAsync(client.TerminateInstanceAsync("victim", "enough"));
    }

    private static async Task BeginAsync(DurableTaskClient client, string name)
    {
        var id = name.ToLowerInvariant();
        if (await client.GetInstanceAsync(id) is null)
        {
            await client.ScheduleNewOrchestrationInstanceAsync(name, new StartOrchestrationOptions(id));
        }
    }

    private static async Task UnlessEndedAsync(Task call)
    {
        try
        {
            await call;
        }
        catch (InvalidOperationException)
        {
            // It had ended before the kill.
        }
    }

    private static long Count(EmbeddedStore store, string table) => store.Read(reader => reader.Number($"SELECT COUNT(*) FROM {table}"));

    private static TestTasks Tasks() => new TestTasks()
        .Activity<int>("Tenfold", n => n * 10)
        .Orchestrator("Victim", async context =>
        {
            await context.CreateTimer(TimeSpan.FromDays(1), CancellationToken.None);
            return null;
        })
        .Orchestrator("Main", async context =>
        {
            var results = context.GetInput<List<int>>() ?? [];
            while (await context.WaitForExternalEvent<int>("n") != results.Count)
            {
            }

            await context.CreateTimer(TimeSpan.FromMilliseconds(1), CancellationToken.None);
            results.Add(await context.CallActivityAsync<int>("Tenfold", results.Count));
            if (results.Count < Rounds)
            {
                context.ContinueAsNew(results);
            }

            return results;
        });
}
