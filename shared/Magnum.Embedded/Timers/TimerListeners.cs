using Magnum.Embedded.Functions;
using Magnum.Embedded.Invocation;
using Magnum.Embedded.Store;
using Microsoft.Extensions.Logging;

namespace Magnum.Embedded.Timers;

/// <summary>The listeners of all timer functions.</summary>
internal sealed class TimerListeners(
    FunctionCatalog catalog, FunctionRunner runner, Lazy<EmbeddedStore> store, TimeProvider time, ILoggerFactory loggers)
{
    private readonly List<TimerListener> _listeners = [];

    public void Start()
    {
        foreach (var (function, plan) in catalog.With<TimerTriggerPlan>())
        {
            var listener = new TimerListener(new TimerFunction(function, plan, runner), store, time, loggers.CreateLogger("Function." + function.Name));
            _listeners.Add(listener);
            listener.Start();
        }
    }

    /// <summary>Begins no further run.</summary>
    public Task StopStartingAsync() => Task.WhenAll(_listeners.Select(l => l.StopStartingAsync()));

    /// <summary>Waits for the functions that run; what does not end in time is cancelled.</summary>
    public Task StopAsync(CancellationToken cancellation) => Task.WhenAll(_listeners.Select(l => l.StopAsync(cancellation)));
}
