using Magnum.Embedded.Durable;
using Magnum.Embedded.Functions;
using Magnum.Embedded.Orchestrations;
using Magnum.Embedded.Queues;
using Magnum.Embedded.Timers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Magnum.Embedded.Hosting;

/// <summary>Starts everything but HTTP, before HTTP listens; stops it when the last request has been answered.</summary>
internal sealed class RuntimeService(IServiceProvider services, FunctionCatalog catalog, QueueListeners queues, TimerListeners timers) :
    IHostedLifecycleService
{
    /// <summary>An application without orchestrations needs no engine, and perhaps no store.</summary>
    private DurableEngine? Engine { get; } = catalog.With<OrchestrationTriggerPlan>().Any() || catalog.With<ActivityTriggerPlan>().Any()
        ? services.GetRequiredService<DurableEngine>()
        : null;

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (Engine is not null)
            await Engine.StartAsync(cancellationToken);
        queues.Start();
        timers.Start();
    }

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Begins nothing more from here on, so that what runs has the time that the requests take to end.</summary>
    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        Engine?.StopStarting();
        await Task.WhenAll(timers.StopStartingAsync(), queues.StopFetchingAsync());
    }

    /// <summary>Waits for what runs; all of it has the same time, so nothing takes it from another.</summary>
    public Task StopAsync(CancellationToken cancellationToken) => Task.WhenAll(
        timers.StopAsync(cancellationToken),
        queues.StopAsync(cancellationToken),
        Engine?.StopAsync(cancellationToken) ?? Task.CompletedTask);

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
