using Microsoft.Extensions.Logging;

namespace Magnum.Embedded.Queues;

/// <summary>Holds a message while its function runs: renewed at half time, until disposed.</summary>
internal sealed partial class QueueLease : IAsyncDisposable
{
    private readonly IQueue _queue;
    private readonly QueueItem _item;
    private readonly TimeSpan _lease;
    private readonly ILogger _logger;
    private readonly PeriodicTimer _timer;
    private readonly Task _renewing;

    public QueueLease(IQueue queue, QueueItem item, TimeSpan lease, QueueClock clock)
    {
        _queue = queue;
        _item = item;
        _lease = lease;
        _logger = clock.Logger;
        _timer = new PeriodicTimer(lease / 2, clock.Time);
        _renewing = RenewAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _timer.Dispose();
        await _renewing;
    }

    private async Task RenewAsync()
    {
        while (await _timer.WaitForNextTickAsync())
        {
            try
            {
                await _queue.RenewAsync(_item, _lease, CancellationToken.None);
            }
            catch (Exception exception)
            {
                NotRenewed(_logger, _item.Id, _queue.Name, exception);
            }
        }
    }

    [LoggerMessage(6, LogLevel.Warning, "Message {Message} of queue {Queue} could not be held; another worker may get it")]
    private static partial void NotRenewed(ILogger logger, string message, string queue, Exception exception);
}
