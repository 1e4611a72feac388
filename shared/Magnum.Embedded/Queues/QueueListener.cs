using Magnum.Embedded.Hosting;
using Microsoft.Extensions.Logging;

namespace Magnum.Embedded.Queues;

/// <summary>Fetches the messages of one queue in batches and hands them to a worker, as host.json limits it.</summary>
internal sealed partial class QueueListener(IQueue queue, QueueSettings settings, QueueWorker worker, QueueClock clock)
{
    private static readonly TimeSpan ShortestWait = TimeSpan.FromMilliseconds(100);
    private readonly CancellationTokenSource _stopping = new();
    private readonly CancellationTokenSource _receiving = new(Timeout.InfiniteTimeSpan, clock.Time);
    private readonly CancellationTokenSource _aborting = new();
    private readonly Signal _ended = new(clock.Time);
    private Task _listening = Task.CompletedTask;
    private int _running;

    public void Start() => _listening = Task.Run(ListenAsync);

    /// <summary>Fetches nothing more. A fetch under way gets a moment to end: what it brings is to be worked on.</summary>
    public Task StopFetchingAsync()
    {
        if (!_stopping.IsCancellationRequested)
            _receiving.CancelAfter(Shutdown.Grace);
        return _stopping.CancelAsync();
    }

    public async Task StopAsync(CancellationToken cancellation)
    {
        await StopFetchingAsync();
        var idle = IdleAsync();
        if (await idle.EndsAsync(Timeout.InfiniteTimeSpan, clock.Time, cancellation))
            return;
        await _aborting.CancelAsync();
        if (!await idle.EndsAsync(Shutdown.Grace, clock.Time))
            LeftRunning(clock.Logger, queue.Name, Volatile.Read(ref _running));
    }

    /// <summary>Ends when nothing is fetched any more and no function runs.</summary>
    private async Task IdleAsync()
    {
        await _listening;
        while (Volatile.Read(ref _running) > 0)
            await _ended.WaitAsync(TimeSpan.FromHours(1), CancellationToken.None);
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
        _stopping.Token.ThrowIfCancellationRequested();
        // Not cancelled at once: messages taken and not worked on would be hidden until their lease runs out.
        var items = await queue.ReceiveAsync(settings.BatchSize, settings.Lease, _receiving.Token);
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

    [LoggerMessage(9, LogLevel.Warning, "Queue {Queue} does not end though cancelled; the messages of {Count} functions come back")]
    private static partial void LeftRunning(ILogger logger, string queue, int count);

    [LoggerMessage(2, LogLevel.Warning, "Queue {Queue} cannot be used; trying again")]
    private static partial void Unreachable(ILogger logger, string queue, Exception exception);
}
