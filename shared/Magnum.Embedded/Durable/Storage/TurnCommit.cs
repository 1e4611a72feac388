using Magnum.Embedded.Durable.History;
using Magnum.Embedded.Store;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Magnum.Embedded.Durable.Storage;

/// <summary>Writes one turn of an orchestration: history, outgoing work and state in the same transaction.</summary>
internal sealed class TurnCommit(StoreTransaction transaction, Instance instance, TurnChanges changes, long nowTicks)
{
    private const string InsertRow = """
        INSERT INTO DurableHistory(InstanceKey, Sequence, Kind, TaskId, Name, Payload, Ticks)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
        """;

    private readonly List<Delivery> _deliveries = [];

    /// <summary>Writes the turn.</summary>
    /// <param name="length">How long the history was before.</param>
    /// <param name="started">Whether the orchestrator has begun.</param>
    /// <param name="suspended">Whether the orchestration is suspended.</param>
    /// <returns>What to hand over once it is committed.</returns>
    public List<Delivery> Write(int length, bool started, bool suspended)
    {
        foreach (var message in changes.Consumed)
        {
            if (message.Kind != HistoryKind.Started || instance.StartAtTicks is not null)
            {
                InstanceTable.DeleteSource(transaction, instance.Key, message);
            }
        }

        if (changes.Outcome is not TurnOutcome.Continued)
        {
            WriteRows(changes.Rows, length);
        }

        WriteRequests();
        WriteState(started, suspended);
        return _deliveries;
    }

    private void WriteRows(IReadOnlyList<HistoryRow> rows, int sequence)
    {
        foreach (var row in rows)
        {
            transaction.Execute(
                InsertRow, instance.Key, sequence++, (int)row.Kind, row.TaskId, row.Name, row.Payload, row.Ticks);
        }
    }

    private void WriteRequests()
    {
        foreach (var call in changes.Activities)
        {
            transaction.Execute(
                "INSERT INTO DurableActivity(InstanceKey, Generation, TaskId, InstanceId, Name, Input) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
                instance.Key, instance.Generation, call.TaskId, instance.Id, call.Name, call.Input);
        }

        foreach (var timer in changes.Timers)
        {
            InstanceTable.InsertTimer(transaction, instance.Key, instance.Generation, timer.TaskId, timer.FireAtTicks);
        }

        foreach (var taskId in changes.CancelledTimers)
        {
            InstanceTable.DeleteTimer(transaction, instance.Key, instance.Generation, taskId);
        }

        foreach (var child in changes.Children)
        {
            CreateChild(child);
        }

        foreach (var sent in changes.Events)
        {
            if (InstanceTable.FindKey(transaction, sent.InstanceId) is { } target && !Instance.HasEnded(target.Status))
            {
                Send(target.Key, new Message(HistoryKind.EventRaised, 0, 0, sent.Name, sent.Payload));
            }
        }
    }

    private void CreateChild(NewInstance child)
    {
        var (key, inTheWay) = InstanceTable.Create(transaction, child, nowTicks);
        if (inTheWay is null)
        {
            _deliveries.Add(new(key, null));
            return;
        }

        var failure = new TaskFailureDetails(
            "OrchestrationAlreadyExists", InstanceInTheWayException.Text(child.Id, inTheWay.Value), null, null, null);
        Send(instance.Key, new Message(
            HistoryKind.TaskFailed, instance.Generation, child.Parent!.TaskId, null, DurableJson.Write(failure)));
    }

    private void WriteState(bool started, bool suspended)
    {
        if (changes.CustomStatusChanged)
        {
            transaction.Execute("UPDATE DurableInstance SET CustomStatus = ?2 WHERE Key = ?1", instance.Key, changes.CustomStatus);
        }

        switch (changes.Outcome)
        {
            case null:
                var status = suspended ? OrchestrationRuntimeStatus.Suspended
                    : started ? OrchestrationRuntimeStatus.Running : OrchestrationRuntimeStatus.Pending;
                transaction.Execute(
                    "UPDATE DurableInstance SET UpdatedAt = ?2, Status = ?3, Started = ?4 WHERE Key = ?1",
                    instance.Key, nowTicks, (int)status, started);
                break;
            case TurnOutcome.Continued continued:
                Continue(continued);
                break;
            case TurnOutcome.Completed completed:
                End(OrchestrationRuntimeStatus.Completed, completed.Output, null);
                Answer(HistoryKind.TaskCompleted, completed.Output);
                break;
            case TurnOutcome.Failed failed:
                var failure = DurableJson.Write(failed.Failure);
                End(OrchestrationRuntimeStatus.Failed, null, failure);
                Answer(HistoryKind.TaskFailed, failure);
                break;
            case TurnOutcome.Terminated terminated:
                End(OrchestrationRuntimeStatus.Terminated, terminated.Output, null);
                Answer(HistoryKind.TaskFailed, DurableJson.Write(new TaskFailureDetails(
                    "OrchestrationTerminated", $"The orchestration '{instance.Id}' was terminated.", null, null, null)));
                TerminateChildren(terminated);
                break;
        }
    }

    private void Continue(TurnOutcome.Continued continued)
    {
        transaction.Execute("DELETE FROM DurableHistory WHERE InstanceKey = ?1", instance.Key);
        transaction.Execute("DELETE FROM DurableTimer WHERE InstanceKey = ?1", instance.Key);
        WriteRows(continued.Events, 0);
        transaction.Execute(
            "UPDATE DurableInstance SET UpdatedAt = ?2, Status = ?3, Started = 0, Input = ?4, Generation = Generation + 1, StartAt = NULL WHERE Key = ?1",
            instance.Key, nowTicks, (int)OrchestrationRuntimeStatus.Running, continued.Input);
    }

    private void End(OrchestrationRuntimeStatus status, string? output, string? failure)
    {
        transaction.Execute("DELETE FROM DurableInbox WHERE InstanceKey = ?1", instance.Key);
        transaction.Execute("DELETE FROM DurableTimer WHERE InstanceKey = ?1", instance.Key);
        transaction.Execute(
            "UPDATE DurableInstance SET UpdatedAt = ?2, Status = ?3, Started = 1, Output = ?4, Failure = ?5 WHERE Key = ?1",
            instance.Key, nowTicks, (int)status, output, failure);
    }

    private void Answer(HistoryKind kind, string? payload)
    {
        if (instance.Parent is { } parent && transaction.Number(
            "SELECT COUNT(*) FROM DurableInstance WHERE Key = ?1 AND Generation = ?2 AND Status IN (0, 6, 7)", parent.Key, parent.Generation) == 1)
        {
            Send(parent.Key, new Message(kind, parent.Generation, parent.TaskId, null, payload));
        }
    }

    private void TerminateChildren(TurnOutcome.Terminated terminated)
    {
        if (terminated.Recursive)
        {
            foreach (var child in transaction.Query(
                "SELECT Key FROM DurableInstance WHERE ParentKey = ?1 AND Status IN (0, 6, 7)", static row => row.GetInt64(0), instance.Key))
            {
                Send(child, new Message(HistoryKind.Terminated, 0, 0, Message.Recursive, terminated.Output));
            }
        }
    }

    private void Send(long key, Message message) => _deliveries.Add(InstanceTable.Send(transaction, key, message));
}
