using Magnum.Embedded.Durable;
using Magnum.Embedded.Functions;
using Magnum.Embedded.Orchestrations;
using Magnum.Embedded.Queues;
using Magnum.Embedded.Timers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Magnum.Embedded.Hosting;

/// <summary>Starts everything but HTTP, before HTTP listens; stops it after the last request has been answered.</summary>
internal sealed class RuntimeService(IServiceProvider services, FunctionCatalog catalog, QueueListeners queues, TimerListeners timers) : IHostedService
{
    /// <summary>An application without orchestrations needs no engine, and perhaps no store.</summary>
    private DurableEngine? Engine { get; } = catalog.With<OrchestrationTriggerPlan>().Any() || catalog.With<ActivityTriggerPlan>().Any()
        ? services.GetRequiredService<DurableEngine>()
        : null;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (Engine is not null)
            await Engine.StartAsync(cancellationToken);
        queues.Start();
        timers.Start();
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await Task.WhenAll(timers.StopAsync(cancellationToken), queues.StopAsync(cancellationToken));
        if (Engine is not null)
            await Engine.StopAsync(cancellationToken);
    }
}
