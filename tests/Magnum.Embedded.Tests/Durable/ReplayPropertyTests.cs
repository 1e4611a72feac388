using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Magnum.Embedded.Tests.Durable;

public sealed class ReplayPropertyTests
{
    /// <summary>A step of a random orchestrator.</summary>
    public enum Step
    {
        Activity,
        Fan,
        Timer,
        Child,
        LosingTimer,
        Event,
        Yield,
        Anew,
        Suspension,
    }

    [Property(MaxTest = 40, EndSize = 25)]
    public void An_orchestrator_replayed_before_every_step_does_what_one_kept_in_memory_does(Step[] program)
    {
        var kept = RunAsync(program, int.MaxValue).GetAwaiter().GetResult();
        var replayed = RunAsync(program, 0).GetAwaiter().GetResult();
        replayed.Should().Be(kept);
    }

    private static async Task<string> RunAsync(Step[] program, int maxLoaded)
    {
        var client = new TaskCompletionSource<DurableTaskClient>();
        await using var host = await DurableHost.StartAsync(
            tasks => tasks
                .Activity<int>("Echo", n => n)
                .Activity<int>("Suspend", async (n, _) => await SuspendAsync(client.Task, n))
                .Orchestrator("Child", async context => await context.CallActivityAsync<int>("Echo", context.GetInput<int>()))
                .Orchestrator("Main", context => InterpretAsync(context, program)),
            new() { MaxLoadedOrchestrations = maxLoaded });
        client.SetResult(host.Client);
        host.Time.AutoAdvanceAmount = TimeSpan.FromMilliseconds(1);
        var id = await host.BeginAsync("Main", null, "main");
        foreach (var (step, n) in program.Select((step, n) => (step, n)))
        {
            if (step == Step.Event)
            {
                await host.Client.RaiseEventAsync(id, $"event{n}", n);
            }
        }

        var ended = await host.EndAsync(id);
        var begun = 1 + program.Count(step => step == Step.Anew);
        // An event may be there before it is waited for; what is not there makes the orchestrator wait, and so replay.
        var waits = program.Any(step => step is not (Step.Yield or Step.Anew or Step.Event));
        if (maxLoaded != 0 || waits || !program.Contains(Step.Event))
            (host.Tasks.Runs["Main"] > begun).Should().Be(maxLoaded == 0 && waits, "it should be replayed, or not");
        return $"{ended.RuntimeStatus} {ended.SerializedOutput} {ended.FailureDetails}";
    }

    /// <summary>Suspends the orchestration that is waiting for it, has something reach it meanwhile, and resumes it.</summary>
    private static async Task<object?> SuspendAsync(Task<DurableTaskClient> started, int n)
    {
        var client = await started;
        await client.SuspendInstanceAsync("main");
        await client.RaiseEventAsync("main", $"meanwhile{n}", n);
        await client.ResumeInstanceAsync("main");
        return n;
    }

    private static async Task<object?> InterpretAsync(TaskOrchestrationContext context, Step[] program)
    {
        var trace = context.GetInput<List<string>>() ?? [];
        for (var n = trace.Count; n < program.Length; n++)
        {
            if (program[n] == Step.Anew)
            {
                context.ContinueAsNew((List<string>)[.. trace, $"{n}:anew"]);
                return null;
            }

            trace.Add($"{n}:{program[n]}={await RunAsync(context, program[n], n)}");
        }

        return trace;
    }

    private static async Task<int> RunAsync(TaskOrchestrationContext context, Step step, int n)
    {
        switch (step)
        {
            case Step.Activity:
                return await context.CallActivityAsync<int>("Echo", n);
            case Step.Fan:
                return (await Task.WhenAll(Enumerable.Range(n, 3).Select(i => context.CallActivityAsync<int>("Echo", i)))).Sum();
            case Step.Timer:
                await context.CreateTimer(TimeSpan.FromTicks(1), CancellationToken.None);
                return n;
            case Step.Child:
                return await context.CallSubOrchestratorAsync<int>("Child", n);
            case Step.LosingTimer:
                using (var cancel = new CancellationTokenSource())
                {
                    var timer = context.CreateTimer(TimeSpan.FromDays(1000), cancel.Token);
                    var won = await Task.WhenAny(timer, context.CallActivityAsync<int>("Echo", n)) != timer;
                    cancel.Cancel();
                    return won ? n : -1;
                }

            case Step.Suspension:
                var meanwhile = context.WaitForExternalEvent<int>($"MEANWHILE{n}");
                return await context.CallActivityAsync<int>("Suspend", n) + await meanwhile;
            case Step.Event:
                return await context.WaitForExternalEvent<int>($"EVENT{n}");
            default:
                await Task.Yield();
                return n;
        }
    }
}
