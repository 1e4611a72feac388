using Magnum.Embedded.Durable.Execution;
using Magnum.Embedded.Durable.History;
using Magnum.Embedded.Durable.Storage;
using Microsoft.Extensions.Logging;

namespace Magnum.Embedded.Durable.Sessions;

/// <content>What a turn does.</content>
internal sealed partial class Session
{
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(1);
    private OrchestrationRun? _run;
    private int _historyLength;
    private List<Message> _loaded = [];
    private long _loadedUpTo;
    private bool _wasStarted;

    /// <summary>Takes in what has come, runs the code until it waits again, and commits.</summary>
    public async ValueTask TakeTurnAsync()
    {
        var messages = TakeQueue();
        try
        {
            if ((_run ?? await LoadAsync()) is not { } run)
            {
                Discard(messages);
                return;
            }

            messages = [.. _loaded, .. messages.Where(message => message.InboxId == 0 || message.InboxId > _loadedUpTo)];
            _loaded = [];
            if (!run.HasStarted && run.Outcome is null && messages.Exists(static message => message.Kind == HistoryKind.Started))
            {
                await OpenAsync(run);
            }

            var rest = Feed(run, messages);
            if (run.Changes.IsEmpty)
            {
                EndTurn();
                return;
            }

            PutBack(rest);
            Commit(run, run.TakeChanges());
        }
        catch (Exception exception)
        {
            _ = RecoverAsync(messages, exception);
        }
    }

    /// <summary>Clears the run away if there is one: it ended, or goes on from its history another time.</summary>
    public Task ReleaseAsync()
    {
        var run = _run;
        _run = null;
        return run is null ? Task.CompletedTask : table.ReleaseAsync(run);
    }

    /// <summary>Replays the history; null if the orchestration has ended or is gone.</summary>
    private async ValueTask<OrchestrationRun?> LoadAsync()
    {
        var loaded = table.Parts.Store.Read(reader => LoadedInstance.Load(reader, key));
        if (loaded is null)
        {
            return null;
        }

        var instance = loaded.Instance;
        var run = new OrchestrationRun(instance, table.Parts.Invoker, table.Parts.Loggers, () => TryPost(null));
        _run = run;
        _historyLength = loaded.History.Count;
        try
        {
            await run.ReplayAsync(loaded.History);
        }
        catch (Exception exception)
        {
            run.Fail(exception);
        }

        _wasStarted = run.HasStarted;
        _loaded = loaded.Inbox;
        if (_loaded.Count > 0)
        {
            // Never back to less: what an earlier load took in may still be on its way through the queue.
            _loadedUpTo = Math.Max(_loadedUpTo, _loaded[^1].InboxId);
        }

        if (!_wasStarted && instance.StartAtTicks.GetValueOrDefault() <= table.Parts.NowTicks)
        {
            _loaded.Insert(0, new Message(HistoryKind.Started, 0, 0));
        }

        return run;
    }

    private async Task OpenAsync(OrchestrationRun run)
    {
        try
        {
            await run.OpenAsync(table.Parts.NowTicks);
        }
        catch (Exception exception)
        {
            run.Fail(exception);
        }
    }

    /// <summary>Hands the messages to the code.</summary>
    /// <returns>Those that came after it continued as new.</returns>
    private List<Message> Feed(OrchestrationRun run, List<Message> messages)
    {
        List<Message> rest = [];
        foreach (var message in messages)
        {
            if (run.Outcome is TurnOutcome.Continued)
            {
                if (message.InboxId == 0)
                {
                    rest.Add(message);
                }
            }
            else
            {
                Receive(run, message);
            }
        }

        run.CheckTouch();
        return rest;
    }

    private void Receive(OrchestrationRun run, Message message)
    {
        try
        {
            run.Receive(message, table.Parts.NowTicks);
        }
        catch (Exception exception)
        {
            run.Fail(exception);
        }
    }

    private void Commit(OrchestrationRun run, TurnChanges changes)
    {
        var (started, suspended) = (run.HasStarted, run.IsSuspended);
        var written = table.Parts.Store.WriteAsync(transaction =>
        {
            var deliveries = new TurnCommit(transaction, run.Instance, changes, table.Parts.NowTicks)
                .Write(_historyLength, started, suspended);
            transaction.OnCommitted(() => Committed(run, changes, deliveries));
        });
        written.ContinueWith(
            failed => RecoverAsync(changes.Consumed, failed.Exception!.InnerException!),
            CancellationToken.None,
            TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
    }

    private void Committed(OrchestrationRun run, TurnChanges changes, List<Delivery> deliveries)
    {
        var afterTurn = table.AfterTurn;
        _historyLength += changes.Rows.Count;
        afterTurn.Begin(run.Instance, changes);
        foreach (var delivery in deliveries)
        {
            table.Post(delivery.InstanceKey, delivery.Message);
        }

        if (changes.Outcome is not null)
        {
            foreach (var taskId in run.TimerIds)
            {
                afterTurn.CancelTimer(run.Instance, taskId);
            }
        }

        if (changes.Outcome is not null || table.Parts.Options.MaxLoadedOrchestrations == 0)
        {
            _ = ReleaseAsync();
        }

        if (run.Instance.StartAtTicks is not null && (run.HasStarted || changes.Outcome is not null))
        {
            afterTurn.CancelStart(run.Instance);
        }

        if (changes.Outcome is null or TurnOutcome.Continued)
        {
            if (run.HasStarted && !_wasStarted)
            {
                _wasStarted = true;
                afterTurn.NotifyWaiters(run.Instance);
            }

            EndTurn(again: changes.Outcome is not null);
        }
        else
        {
            Close();
            afterTurn.NotifyWaiters(run.Instance);
        }
    }

    /// <summary>The orchestration has ended or is gone: what came for it only has to be cleared away.</summary>
    private void Discard(List<Message> messages)
    {
        var written = table.Parts.Store.WriteAsync(transaction =>
        {
            foreach (var message in messages)
            {
                InstanceTable.DeleteSource(transaction, key, message);
            }

            transaction.OnCommitted(Close);
        });
        written.ContinueWith(
            failed => RecoverAsync(messages, failed.Exception!.InnerException!),
            CancellationToken.None,
            TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
    }

    /// <summary>The store failed: forgets what is not on disk and tries again after a pause.</summary>
    private async Task RecoverAsync(List<Message> messages, Exception exception)
    {
        _ = ReleaseAsync();
        if (exception is ObjectDisposedException)
        {
            Close();
            return;
        }

        table.Parts.Loggers.CreateLogger<Session>().LogError(exception, "A turn of orchestration {Key} could not be stored; it is tried again", key);
        PutBack([.. messages.Where(message => message.InboxId == 0 && message.Kind != HistoryKind.Started)]);
        await Task.Delay(PauseAfterFailure, table.Parts.Time);
        EndTurn(again: true);
    }
}
