using Magnum.Embedded.Store;
using Microsoft.DurableTask.Client;

namespace Magnum.Embedded.Durable.Storage;

/// <summary>Forgets orchestrations that have ended.</summary>
internal static class Purging
{
    /// <summary>How many are purged in one transaction, so that others need not wait long.</summary>
    private const int Portion = 100;

    private const string SelectSome = """
        SELECT Id FROM DurableInstance
        WHERE CreatedAt >= ?1 AND CreatedAt <= ?2 AND (?3 & (1 << Status)) <> 0 ORDER BY Key LIMIT ?4
        """;

    private const string SelectChildren = "SELECT Id FROM DurableInstance WHERE ParentKey = ?1";

    private static readonly long Ended = InstanceQueries.Mask(
        [OrchestrationRuntimeStatus.Completed, OrchestrationRuntimeStatus.Failed, OrchestrationRuntimeStatus.Terminated]);

    /// <summary>Purges one orchestration unless it is still under way.</summary>
    /// <returns>The ids of all that are gone.</returns>
    public static List<string> Purge(StoreTransaction transaction, string instanceId, bool recursive)
    {
        List<string> purged = [];
        Purge(transaction, instanceId, recursive, purged);
        return purged;
    }

    /// <summary>Purges a portion of those that a filter lets through.</summary>
    /// <returns>The ids of all that are gone; none when there is nothing left to purge.</returns>
    public static List<string> PurgeSome(StoreTransaction transaction, PurgeInstancesFilter filter, bool recursive)
    {
        List<string> purged = [];
        foreach (var id in transaction.Query(
            SelectSome,
            static row => row.GetString(0),
            InstanceQueries.From(filter.CreatedFrom),
            InstanceQueries.To(filter.CreatedTo),
            InstanceQueries.Mask(filter.Statuses) & Ended,
            Portion))
        {
            Purge(transaction, id, recursive, purged);
        }

        return purged;
    }

    private static void Purge(StoreTransaction transaction, string instanceId, bool recursive, List<string> purged)
    {
        if (InstanceTable.FindKey(transaction, instanceId) is not { } found || !History.Instance.HasEnded(found.Status))
        {
            return;
        }

        var children = recursive ? transaction.Query(SelectChildren, static row => row.GetString(0), found.Key) : [];
        InstanceTable.Delete(transaction, found.Key);
        purged.Add(instanceId);
        children.ForEach(child => Purge(transaction, child, recursive, purged));
    }
}
