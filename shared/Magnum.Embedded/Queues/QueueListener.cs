using Microsoft.Extensions.Logging;

namespace Magnum.Embedded.Queues;

/// <summary>Fetches the messages of one queue in batches and hands them to a worker, as host.json limits it.</summary>
internal sealed partial class QueueListener(IQueue queue, QueueSettings settings, QueueWorker worker, QueueClock clock)
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan ShortestWait = TimeSpan.FromMilliseconds(100);
    private readonly CancellationTokenSource _stopping = new();
    private readonly CancellationTokenSource _aborting = new();
    private readonly Signal _ended = new(clock.Time);
    private Task _listening = Task.CompletedTask;
    private int _running;

    public void Start() => _listening = Task.Run(ListenAsync);

    public async Task StopAsync(CancellationToken cancellation)
    {
        await _stopping.CancelAsync();
        await _listening;
        if (await IdleAsync(cancellation))
            return;
        await _aborting.CancelAsync();
        using var grace = new CancellationTokenSource(Grace, clock.Time);
        if (!await IdleAsync(grace.Token))
            LeftRunning(clock.Logger, queue.Name, Volatile.Read(ref _running));
    }

    /// <summary>Waits until no function runs; tells whether that came before the cancellation.</summary>
    private async Task<bool> IdleAsync(CancellationToken cancellation)
    {
        try
        {
            while (Volatile.Read(ref _running) > 0)
                await _ended.WaitAsync(TimeSpan.FromHours(1), cancellation);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private async Task ListenAsync()
    {
        var wait = ShortestWait;
        while (!_stopping.IsCancellationRequested)
        {
            try
            {
                while (Volatile.Read(ref _running) > settings.NewBatchThreshold)
                    await _ended.WaitAsync(TimeSpan.FromHours(1), _stopping.Token);
                if (await FetchAsync())
                {
                    wait = ShortestWait;
                    continue;
                }

                await queue.WaitAsync(wait, _stopping.Token);
            }
            catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                Unreachable(clock.Logger, queue.Name, exception);
                await PauseAsync(wait);
            }

            wait = wait * 2 < settings.MaxPollingInterval ? wait * 2 : settings.MaxPollingInterval;
        }
    }

    /// <summary>Lets time pass by the clock alone, as the queue is not to be relied on; a stop ends it.</summary>
    private async Task PauseAsync(TimeSpan pause) =>
        await Task.Delay(pause, clock.Time, _stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    private async Task<bool> FetchAsync()
    {
        await queue.EnsureCreatedAsync(_stopping.Token);
        // Not cancelled half-way: messages taken and not worked on would be hidden until their lease runs out.
        var items = await queue.ReceiveAsync(settings.BatchSize, settings.Lease, CancellationToken.None);
        foreach (var item in items)
        {
            Interlocked.Increment(ref _running);
            _ = Task.Run(() => WorkAsync(item));
        }

        return items.Count > 0;
    }

    private async Task WorkAsync(QueueItem item)
    {
        try
        {
            await worker.WorkAsync(item, _aborting.Token);
        }
        catch (Exception exception)
        {
            Unreachable(clock.Logger, queue.Name, exception);
        }
        finally
        {
            Interlocked.Decrement(ref _running);
            _ended.Set();
        }
    }

    [LoggerMessage(9, LogLevel.Warning, "Queue {Queue}: {Count} functions do not end though cancelled; their messages come back")]
    private static partial void LeftRunning(ILogger logger, string queue, int count);

    [LoggerMessage(2, LogLevel.Warning, "Queue {Queue} cannot be used; trying again")]
    private static partial void Unreachable(ILogger logger, string queue, Exception exception);
}
