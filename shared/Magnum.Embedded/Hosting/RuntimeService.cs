using Magnum.Embedded.Queues;
using Magnum.Embedded.Timers;
using Microsoft.Extensions.Hosting;

namespace Magnum.Embedded.Hosting;

/// <summary>Starts everything but HTTP, before HTTP listens; stops it after the last request has been answered.</summary>
internal sealed class RuntimeService(QueueListeners queues, TimerListeners timers) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        queues.Start();
        timers.Start();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) =>
        Task.WhenAll(timers.StopAsync(cancellationToken), queues.StopAsync(cancellationToken));
}
