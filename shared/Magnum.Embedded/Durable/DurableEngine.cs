using Magnum.Embedded.Durable.History;
using Magnum.Embedded.Durable.Scheduling;
using Magnum.Embedded.Durable.Sessions;
using Magnum.Embedded.Durable.Storage;
using Magnum.Embedded.Store;
using Microsoft.Extensions.Logging;

namespace Magnum.Embedded.Durable;

/// <summary>
/// Runs orchestrations on the embedded store. An orchestration is the list of what has reached it and what it asked for;
/// each step is committed together with the work it sets off, so a kill at any instant loses no step and repeats none.
/// </summary>
internal sealed class DurableEngine : IAsyncDisposable
{
    /// <summary>The tables to open the store with.</summary>
    public const string Schema = DurableSchema.Sql;

    private readonly ActivityRunner _activities;
    private readonly TimerQueue _timers;
    private readonly SessionTable _sessions;
    private readonly ITimer _unloading;
    private bool _stopped;

    public DurableEngine(
        EmbeddedStore store, ITaskInvoker invoker, DurableOptions options, TimeProvider time, ILoggerFactory loggers)
    {
        Parts = new(store, invoker, options, time, loggers);
        Waiters = new();
        _activities = new(Parts);
        _timers = new(time);
        _sessions = new(Parts, new AfterTurn(_activities, _timers, Waiters));
        _unloading = time.CreateTimer(
            static table => ((SessionTable)table!).UnloadIdle(), _sessions, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public EngineParts Parts { get; }

    public InstanceWaiters Waiters { get; }

    /// <summary>How many orchestrations are in memory.</summary>
    public int LoadedOrchestrations => _sessions.Count;

    /// <summary>Goes on with everything that was under way when the process last ended.</summary>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        _activities.Start(_sessions.Post);
        var unfinished = Parts.Store.Read(UnfinishedWork.Load);
        foreach (var (timer, fireAt) in unfinished.Timers)
        {
            _timers.Add(timer, fireAt);
        }

        unfinished.Instances.ForEach(key => _sessions.Post(key, null));
        unfinished.Activities.ForEach(_activities.Enqueue);
        _timers.Start(_sessions.Post);
        _unloading.Change(Parts.Options.UnloadAfter, Parts.Options.UnloadAfter);
        return Task.CompletedTask;
    }

    /// <summary>Begins no activity and fires no timer any more; what runs goes on.</summary>
    public void StopStarting()
    {
        _timers.Dispose();
        _ = _activities.StopStarting();
    }

    /// <summary>Finishes what runs; what does not end in time goes on at the next start.</summary>
    /// <param name="cancellationToken">Cancelled when there is no more time.</param>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (_stopped)
        {
            return;
        }

        _stopped = true;
        StopStarting();
        await _unloading.DisposeAsync();
        await _activities.StopAsync(cancellationToken);
        await _sessions.StopAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync() => await StopAsync(new CancellationToken(canceled: true));

    /// <summary>Creates an orchestration; completes when it is on disk.</summary>
    /// <exception cref="InstanceInTheWayException">There is one of its id that may not be replaced.</exception>
    public Task CreateAsync(NewInstance instance) => Parts.Store.WriteAsync(transaction =>
    {
        var (key, inTheWay) = InstanceTable.Create(transaction, instance, Parts.NowTicks);
        if (inTheWay is { } status)
        {
            throw new InstanceInTheWayException(instance.Id, status);
        }

        transaction.OnCommitted(() =>
        {
            if (instance.StartAtTicks is { } startAt)
            {
                _timers.Add(new(key, 0, InstanceTable.StartTimer), startAt);
            }
            else
            {
                _sessions.Post(key, null);
            }
        });
    });

    /// <summary>Terminates an orchestration by its key, if it has not ended by then; completes when that is on disk.</summary>
    public Task TerminateAsync(long key, string? output) => Parts.Store.WriteAsync(transaction =>
    {
        if (InstanceTable.IsUnfinished(transaction, key))
        {
            var delivery = InstanceTable.Send(transaction, key, new(HistoryKind.Terminated, 0, 0, null, output));
            transaction.OnCommitted(() => _sessions.Post(delivery.InstanceKey, delivery.Message));
        }
    });

    /// <summary>Sends a message to an orchestration that has not ended; completes when it is on disk.</summary>
    /// <exception cref="ArgumentException">There is no such orchestration.</exception>
    /// <exception cref="InvalidOperationException">It has ended.</exception>
    public Task SendAsync(string instanceId, Message message) => Parts.Store.WriteAsync(transaction =>
    {
        var (key, status) = InstanceTable.FindKey(transaction, instanceId)
            ?? throw new ArgumentException($"There is no orchestration with the instance id '{instanceId}'.", nameof(instanceId));
        if (Instance.HasEnded(status))
        {
            throw new InvalidOperationException($"The orchestration '{instanceId}' has ended; it is {status}.");
        }

        var delivery = InstanceTable.Send(transaction, key, message);
        transaction.OnCommitted(() => _sessions.Post(delivery.InstanceKey, delivery.Message));
    });
}
