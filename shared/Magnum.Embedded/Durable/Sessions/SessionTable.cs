using System.Collections.Concurrent;
using Magnum.Embedded.Durable.Execution;
using Magnum.Embedded.Durable.History;
using Magnum.Embedded.Durable.Scheduling;
using Magnum.Embedded.Hosting;
using Microsoft.Extensions.Logging;

namespace Magnum.Embedded.Durable.Sessions;

/// <summary>The orchestrations in memory, and the turns they take.</summary>
internal sealed class SessionTable
{
    private const int UnloadNothing = 0;
    private const int Unloading = 1;
    private const int UnloadAgain = 2;
    private readonly ConcurrentDictionary<long, Session> _sessions = new();
    private readonly BoundedWork<Session> _turns;
    private readonly TaskCompletionSource _quiet = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _active = 1;
    private int _unloading;
    private volatile bool _stopped;

    public SessionTable(EngineParts parts, AfterTurn afterTurn)
    {
        Parts = parts;
        AfterTurn = afterTurn;
        _turns = new(parts.Options.MaxConcurrentOrchestrators, static session => session.TakeTurnAsync());
    }

    public EngineParts Parts { get; }

    public AfterTurn AfterTurn { get; }

    public int Count => _sessions.Count;

    /// <summary>Hands a message to an orchestration, loading it if need be; null just has it look whether there is something to do.</summary>
    public void Post(long key, Message? message)
    {
        while (!_stopped)
        {
            var session = _sessions.GetOrAdd(key, static (k, table) => new Session(k, table), this);
            if (session.TryPost(message))
            {
                return;
            }

            Remove(session);
        }
    }

    public void Schedule(Session session) => _turns.Enqueue(session);

    public void Remove(Session session) => _sessions.TryRemove(new(session.Key, session));

    /// <summary>Counts the sessions that have something to do, so that a stop can wait for them.</summary>
    public void Activated() => Interlocked.Increment(ref _active);

    public void Deactivated()
    {
        if (Interlocked.Decrement(ref _active) == 0)
        {
            _quiet.TrySetResult();
        }
        else if (_sessions.Count > Parts.Options.MaxLoadedOrchestrations && Interlocked.Exchange(ref _unloading, UnloadAgain) == UnloadNothing)
        {
            ThreadPool.UnsafeQueueUserWorkItem(static table => table.UnloadSurplus(), this, preferLocal: false);
        }
    }

    /// <summary>Does what comes after a run's code, whose outcome that does not change; a stop waits for it.</summary>
    public async Task ReleaseAsync(OrchestrationRun run)
    {
        Activated();
        try
        {
            await run.DisposeAsync();
        }
        catch (Exception exception)
        {
            Parts.Loggers.CreateLogger<Session>().LogWarning(
                exception, "What comes after the code of orchestrator {Orchestrator} failed; {InstanceId} is not affected", run.Instance.Name, run.Instance.Id);
        }

        Deactivated();
    }

    /// <summary>Lets the sessions finish what they have, and takes on nothing more.</summary>
    public async Task StopAsync(CancellationToken hurry)
    {
        Deactivated();
        if (!await _quiet.Task.EndsAsync(Parts.Options.ShutdownTimeout, Parts.Time, hurry))
        {
            // For the outcomes of activities that ended when they were cancelled. What is not stored is done again at the next start.
            await _quiet.Task.EndsAsync(Shutdown.Grace, Parts.Time);
        }

        _stopped = true;
        await _turns.StopAsync().EndsAsync(Shutdown.Grace, Parts.Time);
        await Task.WhenAll(_sessions.Values.Select(UnloadAsync)).EndsAsync(Shutdown.Grace, Parts.Time);
    }

    /// <summary>Removes orchestrations from memory that have had no turn for a while.</summary>
    public void UnloadIdle()
    {
        foreach (var session in _sessions.Values)
        {
            if (Parts.Time.GetElapsedTime(session.LastUsed) >= Parts.Options.UnloadAfter)
            {
                _ = UnloadAsync(session);
            }
        }
    }

    private void UnloadSurplus()
    {
        var keep = Parts.Options.MaxLoadedOrchestrations * 3 / 4;
        do
        {
            Volatile.Write(ref _unloading, Unloading);
            foreach (var session in _sessions.Values.OrderBy(session => session.LastUsed).Take(Math.Max(0, _sessions.Count - keep)))
            {
                _ = UnloadAsync(session);
            }
        }
        // Those that were busy then, and have ended their turn since, would otherwise stay for good.
        while (Interlocked.CompareExchange(ref _unloading, UnloadNothing, Unloading) != Unloading);
    }

    private Task UnloadAsync(Session session)
    {
        if (!session.TryClose())
        {
            return Task.CompletedTask;
        }

        Remove(session);
        return session.ReleaseAsync();
    }
}
