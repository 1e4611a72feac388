using Magnum.Embedded.Durable.History;
using Magnum.Embedded.Store;
using Microsoft.Data.Sqlite;
using Microsoft.DurableTask.Client;

namespace Magnum.Embedded.Durable.Storage;

/// <summary>An orchestration with all that a session needs to go on with it.</summary>
/// <param name="Instance">The orchestration.</param>
/// <param name="History">Its history, in order.</param>
/// <param name="Inbox">What waits for it, in order.</param>
internal sealed record LoadedInstance(Instance Instance, List<HistoryRow> History, List<Message> Inbox)
{
    private const string SelectInstance = """
        SELECT Key, Id, Name, Generation, Status, Input, StartAt, ParentKey, ParentId, ParentName, ParentGeneration, ParentTaskId
        FROM DurableInstance WHERE Key = ?1
        """;

    private const string SelectHistory =
        "SELECT Kind, TaskId, Name, Payload, Ticks FROM DurableHistory WHERE InstanceKey = ?1 ORDER BY Sequence";

    private const string SelectInbox =
        "SELECT Id, Kind, Generation, TaskId, Name, Payload FROM DurableInbox WHERE InstanceKey = ?1 ORDER BY Id";

    /// <summary>Loads an orchestration; null when it no longer exists or has ended.</summary>
    public static LoadedInstance? Load(StoreReader reader, long key)
    {
        var instance = reader.First(SelectInstance, ReadInstance, key);
        return instance is null || instance.IsEnded
            ? null
            : new(instance, reader.Query(SelectHistory, ReadRow, key), reader.Query(SelectInbox, ReadMessage, key));
    }

    private static Instance ReadInstance(SqliteDataReader row) =>
        new(
            row.GetInt64(0),
            row.GetString(1),
            row.GetString(2),
            row.GetInt32(3),
            (OrchestrationRuntimeStatus)row.GetInt32(4),
            Text(row, 5))
        {
            StartAtTicks = row.IsDBNull(6) ? null : row.GetInt64(6),
            Parent = row.IsDBNull(7)
                ? null
                : new(row.GetInt64(7), row.GetString(8), row.GetString(9), row.GetInt32(10), row.GetInt32(11)),
        };

    private static HistoryRow ReadRow(SqliteDataReader row) =>
        new((HistoryKind)row.GetInt32(0), row.GetInt32(1), Text(row, 2), Text(row, 3), row.GetInt64(4));

    private static Message ReadMessage(SqliteDataReader row) =>
        new((HistoryKind)row.GetInt32(1), row.GetInt32(2), row.GetInt32(3), Text(row, 4), Text(row, 5))
        {
            InboxId = row.GetInt64(0),
        };

    private static string? Text(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
