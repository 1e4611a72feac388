using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace Magnum.Embedded.Tests.Orchestrations;

/// <summary>An orchestrator with a scoped service; as input it gets what it is to do after its first activity.</summary>
public sealed class ScopedOrchestrator(ScopedOrchestrator.Scoped scoped)
{
    [Function("ScopedRun")]
    public async Task<string> Run([OrchestrationTrigger] TaskOrchestrationContext context, string what)
    {
        scoped.Touch();
        var before = scoped.Flow.Value;
        await context.CallActivityAsync("Nothing");
        context.SetCustomStatus("waiting");
        switch (what)
        {
            case "wait":
                await context.WaitForExternalEvent<int>("go");
                break;
            case "fail":
                throw new FormatException("as the test wants");
            case "foreign":
                await new TaskCompletionSource().Task;
                break;
            case "anew":
                context.ContinueAsNew("end");
                break;
        }

        return $"{before} {scoped.Flow.Value}";
    }

    [Function("Nothing")]
    public static void Nothing([ActivityTrigger] string? input) => _ = input;

    /// <summary>Counts the scopes; its disposal leaves the thread.</summary>
    public sealed class Scoped(Counter counter) : IAsyncDisposable
    {
        public AsyncLocal<string?> Flow => counter.Flow;

        public void Touch() => Interlocked.Increment(ref counter.Opened);

        public async ValueTask DisposeAsync()
        {
            await Task.Run(() => { }).ConfigureAwait(false);
            counter.Disposed.Release();
        }
    }

    public sealed class Counter
    {
        public int Opened;

        public SemaphoreSlim Disposed { get; } = new(0);

        public AsyncLocal<string?> Flow { get; } = new();
    }
}
