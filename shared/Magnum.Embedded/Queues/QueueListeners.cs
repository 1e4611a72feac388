using Magnum.Embedded.Functions;
using Magnum.Embedded.Hosting;
using Magnum.Embedded.Invocation;
using Microsoft.Extensions.Logging;

namespace Magnum.Embedded.Queues;

/// <summary>The listeners of all queue functions.</summary>
internal sealed class QueueListeners(
    FunctionCatalog catalog, QueueDirectory queues, FunctionRunner runner, TimeProvider time, ILoggerFactory loggers)
{
    private readonly List<QueueListener> _listeners = [];

    /// <summary>Reports connection settings that cannot work.</summary>
    public void Check(FaultList faults)
    {
        var outputs = catalog.All.SelectMany(f => f.Outputs).Select(o => o.Queue).OfType<QueueAddress>();
        var triggers = catalog.With<QueueTriggerPlan>().Select(t => t.Plan.Address);
        foreach (var address in triggers.Concat(outputs).DistinctBy(a => a.Connection))
            if (queues.Fault(address) is { } fault)
                faults.Add(fault);
    }

    /// <summary>Starts to listen; a missing queue is created as soon as its account can be reached.</summary>
    public void Start()
    {
        foreach (var (function, plan) in catalog.With<QueueTriggerPlan>())
        {
            var clock = new QueueClock(time, loggers.CreateLogger("Function." + function.Name));
            var route = queues.Route(plan.Address);
            var worker = new QueueWorker(function, route, queues.Settings, runner, clock);
            var listener = new QueueListener(route.Queue, queues.Settings, worker, clock);
            _listeners.Add(listener);
            listener.Start();
        }
    }

    /// <summary>Fetches no further message; those already fetched are worked on.</summary>
    public Task StopFetchingAsync() => Task.WhenAll(_listeners.Select(l => l.StopFetchingAsync()));

    /// <summary>Stops fetching, waits for the functions that run; what does not end in time is cancelled and its message comes back.</summary>
    public Task StopAsync(CancellationToken cancellation) => Task.WhenAll(_listeners.Select(l => l.StopAsync(cancellation)));
}
