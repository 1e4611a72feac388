using System.Threading.Channels;
using Microsoft.Azure.Functions.Worker;

namespace Magnum.Embedded.Tests.Functions;

/// <summary>Functions of other triggers than HTTP, with a service of the invocation's scope.</summary>
public sealed class ScopedFunctions(ScopedFunctions.Scoped scoped)
{
    [Function("Message")]
    public void Message([QueueTrigger("scoped")] string message)
    {
        scoped.Log.Writer.TryWrite("run " + message);
        if (message == "bad")
            throw new InvalidOperationException("as the test wants");
    }

    [Function("Tick")]
    public void Tick([TimerTrigger("0 0 0 1 1 *", RunOnStartup = true)] TimerInfo timer) => scoped.Log.Writer.TryWrite($"run {timer.IsPastDue}");

    public sealed class Scoped(Channel<string> log) : IAsyncDisposable
    {
        public Channel<string> Log => log;

        public ValueTask DisposeAsync()
        {
            log.Writer.TryWrite("disposed");
            return ValueTask.CompletedTask;
        }
    }
}
