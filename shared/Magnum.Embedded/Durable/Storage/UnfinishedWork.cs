using Magnum.Embedded.Durable.Scheduling;
using Magnum.Embedded.Store;

namespace Magnum.Embedded.Durable.Storage;

/// <summary>What was under way when the process last ended.</summary>
/// <param name="Instances">Orchestrations that have not begun, or for which something waits.</param>
/// <param name="Activities">Activities whose outcome is not known.</param>
/// <param name="Timers">Timers that have not fired.</param>
internal sealed record UnfinishedWork(
    List<long> Instances, List<ActivityWork> Activities, List<(TimerQueue.TimerKey Timer, long FireAt)> Timers)
{
    private const string SelectInstances = """
        SELECT Key FROM DurableInstance i WHERE Started = 0
            AND NOT EXISTS (SELECT 1 FROM DurableTimer t WHERE t.InstanceKey = i.Key AND t.TaskId = -1)
        UNION SELECT InstanceKey FROM DurableInbox
        """;

    public static UnfinishedWork Load(StoreReader reader) => new(
        reader.Query(SelectInstances, static row => row.GetInt64(0)),
        reader.Query(
            "SELECT InstanceKey, Generation, TaskId, InstanceId, Name, Input FROM DurableActivity",
            static row => new ActivityWork(
                row.GetInt64(0), row.GetInt32(1), row.GetInt32(2), row.GetString(3), row.GetString(4), row.IsDBNull(5) ? null : row.GetString(5))),
        reader.Query(
            "SELECT InstanceKey, Generation, TaskId, FireAt FROM DurableTimer",
            static row => (new TimerQueue.TimerKey(row.GetInt64(0), row.GetInt32(1), row.GetInt32(2)), row.GetInt64(3))));
}
