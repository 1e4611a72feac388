using System.Diagnostics;
using System.Globalization;
using Magnum.Embedded.Durable;
using Magnum.Embedded.Store;
using Magnum.Embedded.Tests.Store;
using Microsoft.DurableTask;
using Microsoft.Extensions.Logging.Abstractions;

namespace Magnum.Embedded.Tests.Durable;

/// <summary>Kills a real process, again and again, while it works on an orchestration.</summary>
public sealed class KillTests
{
    private const string OrchestratorVariable = "MAGNUM_TEST_KILLED_ORCHESTRATOR";
    private const string StoreVariable = "MAGNUM_TEST_KILLED_STORE";
    private const string Marker = "#step ";
    private const int Steps = 300;

    [Theory]
    [InlineData("Steps")]
    [InlineData("Rounds")]
    public async Task Killed_again_and_again_the_orchestration_still_gets_every_result_once(string orchestrator)
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("store.db");
        List<int> ran = [];
        foreach (var after in (int[])[1, 60, 130])
        {
            ran.AddRange(await RunAndKillAsync(path, orchestrator, after));
        }

        await using var store = EmbeddedStore.Open(path, DurableEngine.Schema);
        await using var engine = Engine(store, ran.Add);
        await engine.StartAsync(CancellationToken.None);
        var client = new EmbeddedDurableTaskClient(engine);
        await client.ResumeInstanceAsync("main");
        var ended = await client.WaitForInstanceCompletionAsync("main", true).WaitAsync(TimeSpan.FromSeconds(30));

        ended.ReadOutputAs<int[]>().Should().Equal(Enumerable.Range(0, Steps));
        ran.Distinct().Should().Equal(Enumerable.Range(0, Steps), "every step ran, in order");
        ran.Should().HaveCountLessThanOrEqualTo(Steps + 3, "a kill repeats at most the step under way");
    }

    [Fact(Explicit = true)]
    public async Task Run_until_killed()
    {
        await using var store = EmbeddedStore.Open(Environment.GetEnvironmentVariable(StoreVariable)!, DurableEngine.Schema);
        await using var engine = Engine(store, n =>
        {
            Console.Out.WriteLine($"{Marker}{n}");
            Console.Out.Flush();
        });
        await engine.StartAsync(CancellationToken.None);
        var client = new EmbeddedDurableTaskClient(engine);
        if (await client.GetInstanceAsync("main") is null)
        {
            await client.ScheduleNewOrchestrationInstanceAsync(
                Environment.GetEnvironmentVariable(OrchestratorVariable)!, new StartOrchestrationOptions("main"));
        }

        // Until it is killed at that: half of the kills meet a suspended orchestration.
        while (true)
        {
            await client.SuspendInstanceAsync("main");
            await client.ResumeInstanceAsync("main");
        }
    }

    private static async Task<List<int>> RunAndKillAsync(string path, string orchestrator, int afterStep)
    {
        var program = Path.Combine(AppContext.BaseDirectory, typeof(KillTests).Assembly.GetName().Name!);
        using var process = Process.Start(new ProcessStartInfo(
            program, ["-method", $"{typeof(KillTests).FullName}.{nameof(Run_until_killed)}", "-explicit", "only"])
        {
            Environment = { [StoreVariable] = path, [OrchestratorVariable] = orchestrator },
            RedirectStandardOutput = true,
        })!;
        List<int> ran = [];
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.IndexOf(Marker, StringComparison.Ordinal) is >= 0 and var at)
            {
                var step = int.Parse(line.AsSpan(at + Marker.Length), CultureInfo.InvariantCulture);
                ran.Add(step);
                if (step == afterStep)
                {
                    process.Kill();
                }
            }
        }

        await process.WaitForExitAsync();
        process.ExitCode.Should().Be(128 + 9, "it should have been killed at work; it ran {0} steps", ran.Count);
        return ran;
    }

    private static DurableEngine Engine(EmbeddedStore store, Action<int> ran) => new(
        store,
        new TestTasks()
            .Activity<int>("Step", n =>
            {
                ran(n);
                return n;
            })
            .Orchestrator("Rounds", async context =>
            {
                var results = context.GetInput<List<int>>() ?? [];
                var last = Math.Min(Steps, results.Count + 10);
                while (results.Count < last)
                {
                    context.SendEvent(context.InstanceId, "mine", await context.CallActivityAsync<int>("Step", results.Count));
                    await context.CreateTimer(TimeSpan.FromTicks(1), CancellationToken.None);
                    results.Add(await context.WaitForExternalEvent<int>("mine"));
                }

                if (last < Steps)
                {
                    context.ContinueAsNew(results);
                }

                return results;
            })
            .Orchestrator("Steps", async context =>
            {
                List<int> results = [];
                for (var n = 0; n < Steps; n++)
                {
                    results.Add(await context.CallActivityAsync<int>("Step", n));
                }

                return results;
            }),
        new DurableOptions(),
        TimeProvider.System,
        NullLoggerFactory.Instance);
}
