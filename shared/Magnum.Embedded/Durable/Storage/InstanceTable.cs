using Magnum.Embedded.Durable.History;
using Magnum.Embedded.Store;
using Microsoft.DurableTask.Client;

namespace Magnum.Embedded.Durable.Storage;

/// <summary>Creates, addresses and deletes orchestrations inside a transaction.</summary>
internal static class InstanceTable
{
    /// <summary>The task id of the timer that begins an orchestration at a set time.</summary>
    public const int StartTimer = -1;

    private const string Find = "SELECT Key, Status FROM DurableInstance WHERE Id = ?1";

    private const string Insert = """
        INSERT INTO DurableInstance(Id, Name, Status, CreatedAt, UpdatedAt, StartAt, Input, Tags,
            ParentKey, ParentId, ParentName, ParentGeneration, ParentTaskId)
        VALUES (?1, ?2, ?3, ?4, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12) RETURNING Key
        """;

    private const string InsertMessage = """
        INSERT INTO DurableInbox(InstanceKey, Kind, Generation, TaskId, Name, Payload)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6) RETURNING Id
        """;

    /// <summary>Creates an orchestration, in place of an ended one of the same id unless that refuses it.</summary>
    /// <returns>Its key, or the status of the one that is in the way.</returns>
    public static (long Key, OrchestrationRuntimeStatus? InTheWay) Create(StoreTransaction transaction, NewInstance instance, long nowTicks)
    {
        if (FindKey(transaction, instance.Id) is { } existing)
        {
            if (!Instance.HasEnded(existing.Status) || instance.Dedupe.Refuses(existing.Status))
            {
                return (existing.Key, existing.Status);
            }

            Delete(transaction, existing.Key);
        }

        var parent = instance.Parent;
        var key = transaction.Number(
            Insert, instance.Id, instance.Name, (int)OrchestrationRuntimeStatus.Pending, nowTicks, instance.StartAtTicks, instance.Input,
            instance.Tags, parent?.Key, parent?.Id, parent?.Name, parent?.Generation, parent?.TaskId);
        if (instance.StartAtTicks is { } startAt)
        {
            InsertTimer(transaction, key, 0, StartTimer, startAt);
        }

        return (key, null);
    }

    public static (long Key, OrchestrationRuntimeStatus Status)? FindKey(StoreReader reader, string instanceId)
    {
        var found = reader.First(
            Find, static row => (Key: row.GetInt64(0), Status: (OrchestrationRuntimeStatus)row.GetInt32(1)), instanceId);
        return found.Key == 0 ? null : found;
    }

    public static bool IsUnfinished(StoreReader reader, long key) =>
        reader.Number("SELECT COUNT(*) FROM DurableInstance WHERE Key = ?1 AND Status IN (0, 6, 7)", key) == 1;

    /// <summary>Puts a message into the inbox of an orchestration.</summary>
    public static Delivery Send(StoreTransaction transaction, long key, Message message) => new(key, message with
    {
        InboxId = transaction.Number(
            InsertMessage, key, (int)message.Kind, message.Generation, message.TaskId, message.Name, message.Payload),
    });

    public static void InsertTimer(StoreTransaction transaction, long key, int generation, int taskId, long fireAtTicks) =>
        transaction.Execute(
            "INSERT INTO DurableTimer(InstanceKey, Generation, TaskId, FireAt) VALUES (?1, ?2, ?3, ?4)",
            key, generation, taskId, fireAtTicks);

    /// <summary>Deletes what a message came from, now that the message is taken in.</summary>
    public static void DeleteSource(StoreTransaction transaction, long key, Message message)
    {
        if (message.InboxId != 0)
        {
            transaction.Execute("DELETE FROM DurableInbox WHERE Id = ?1", message.InboxId);
        }
        else if (message.Kind is HistoryKind.TaskCompleted or HistoryKind.TaskFailed)
        {
            transaction.Execute(
                "DELETE FROM DurableActivity WHERE InstanceKey = ?1 AND Generation = ?2 AND TaskId = ?3",
                key, message.Generation, message.TaskId);
        }
        else
        {
            DeleteTimer(transaction, key, message.Generation, message.Kind == HistoryKind.Started ? StartTimer : message.TaskId);
        }
    }

    public static void DeleteTimer(StoreTransaction transaction, long key, int generation, int taskId) => transaction.Execute(
        "DELETE FROM DurableTimer WHERE InstanceKey = ?1 AND Generation = ?2 AND TaskId = ?3", key, generation, taskId);

    /// <summary>Deletes an orchestration with everything that belongs to it.</summary>
    public static void Delete(StoreTransaction transaction, long key)
    {
        transaction.Execute("DELETE FROM DurableHistory WHERE InstanceKey = ?1", key);
        transaction.Execute("DELETE FROM DurableInbox WHERE InstanceKey = ?1", key);
        transaction.Execute("DELETE FROM DurableActivity WHERE InstanceKey = ?1", key);
        transaction.Execute("DELETE FROM DurableTimer WHERE InstanceKey = ?1", key);
        transaction.Execute("DELETE FROM DurableInstance WHERE Key = ?1", key);
    }
}
