using Magnum.Embedded.Functions;
using Magnum.Embedded.Invocation;
using Microsoft.Extensions.Logging;

namespace Magnum.Embedded.Queues;

/// <summary>Runs a function for one message, holds the message meanwhile, and settles it afterwards.</summary>
internal sealed partial class QueueWorker(FunctionDescriptor function, QueueRoute route, QueueSettings settings, FunctionRunner runner, QueueClock clock)
{
    public async Task WorkAsync(QueueItem item, CancellationToken cancellation)
    {
        if (item.Undecodable)
        {
            Undecodable(clock.Logger, item.Id, function.Name);
            await GiveUpAsync(item);
            return;
        }

        // More attempts than allowed were begun, and the last one ended without a word: the process was killed.
        if (item.DequeueCount > settings.MaxDequeueCount && route.Poison is not null)
        {
            await GiveUpAsync(item);
            return;
        }

        Exception? failure = null;
        await using (new QueueLease(route.Queue, item, settings.Lease, clock))
        {
            try
            {
                await runner.RunInScopeAsync(function, item, cancellation);
            }
            catch (Exception exception)
            {
                failure = exception;
            }
        }

        await SettleAsync(item, failure, cancellation.IsCancellationRequested);
    }

    private async Task SettleAsync(QueueItem item, Exception? failure, bool stopped)
    {
        if (failure is null)
        {
            await route.Queue.CompleteAsync(item, CancellationToken.None);
            return;
        }

        Failed(clock.Logger, function.Name, item.Id, item.DequeueCount, settings.MaxDequeueCount, failure);
        if (stopped)
        {
            await route.Queue.ReturnAsync(item, CancellationToken.None);
            return;
        }

        // Nothing ends the attempts here, so the lease is left to run out: the pause between two of them.
        if (route.Poison is null)
            return;
        if (item.DequeueCount >= settings.MaxDequeueCount)
            await GiveUpAsync(item);
        else
            await route.Queue.ReleaseAsync(item, settings.VisibilityTimeout, CancellationToken.None);
    }

    private async Task GiveUpAsync(QueueItem item)
    {
        if (route.Poison is not null)
        {
            await route.Poison.SendAsync([BinaryData.FromBytes(item.Body)], CancellationToken.None);
            Poisoned(clock.Logger, item.Id, route.Poison.Name);
        }

        await route.Queue.CompleteAsync(item, CancellationToken.None);
    }

    [LoggerMessage(3, LogLevel.Error, "Function {Function} failed for message {Message}, attempt {Attempt} of {Attempts}")]
    private static partial void Failed(ILogger logger, string function, string message, int attempt, int attempts, Exception exception);

    [LoggerMessage(4, LogLevel.Error, "Message {Message} moved to queue {Queue}")]
    private static partial void Poisoned(ILogger logger, string message, string queue);

    [LoggerMessage(5, LogLevel.Error, "Message {Message} of function {Function} is not Base64 as host.json says")]
    private static partial void Undecodable(ILogger logger, string message, string function);
}
