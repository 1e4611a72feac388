using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Magnum.Contract.Tests.Queries;

/// <summary>
/// Notes the commands that Entity Framework sends to the database for a request. The header "traceparent" tells requests apart
/// from each other and from all that goes on beside them.
/// </summary>
internal sealed class QueryCounter : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly ConcurrentDictionary<string, ConcurrentQueue<string>> _commands = new();
    private readonly ConcurrentBag<IDisposable> _subscriptions = [];

    public QueryCounter()
    {
        // ASP.NET Core follows a trace only when somebody listens.
        var traces = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Microsoft.AspNetCore",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
        };
        ActivitySource.AddActivityListener(traces);
        _subscriptions.Add(traces);
        _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    /// <summary>Begins to note what a request does.</summary>
    /// <returns>The value of its header, and where the commands will be.</returns>
    public (string TraceParent, IReadOnlyCollection<string> Commands) Start()
    {
        var trace = ActivityTraceId.CreateRandom().ToHexString();
        return ($"00-{trace}-{ActivitySpanId.CreateRandom().ToHexString()}-01", _commands.GetOrAdd(trace, _ => new()));
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory.Name)
            _subscriptions.Add(value.Subscribe(this, name => name == RelationalEventId.CommandExecuting.Name));
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Value is CommandEventData command && Activity.Current is { } activity
            && _commands.TryGetValue(activity.TraceId.ToHexString(), out var commands))
            commands.Enqueue(command.Command.CommandText);
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void Dispose()
    {
        foreach (var subscription in _subscriptions) subscription.Dispose();
    }
}
