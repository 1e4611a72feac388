using Magnum.Embedded.Durable.History;
using Magnum.Embedded.Durable.Storage;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Magnum.Embedded.Durable;

/// <content>Asking, waiting and purging.</content>
internal sealed partial class EmbeddedDurableTaskClient
{
    public override Task<OrchestrationMetadata?> GetInstancesAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default) =>
        Task.FromResult(engine.Parts.Store.Read(reader => InstanceQueries.Get(reader, instanceId, getInputsAndOutputs)));

    public override AsyncPageable<OrchestrationMetadata> GetAllInstancesAsync(OrchestrationQuery? filter = null)
    {
        var query = filter ?? new OrchestrationQuery();
        return Pageable.Create((token, size, _) => Task.FromResult(engine.Parts.Store.Read(reader =>
            InstanceQueries.GetPage(reader, query, token ?? query.ContinuationToken, size ?? query.PageSize))));
    }

    public override Task<OrchestrationMetadata> WaitForInstanceStartAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default) =>
        WaitAsync(instanceId, getInputsAndOutputs, static found => found.RuntimeStatus != OrchestrationRuntimeStatus.Pending, cancellation);

    public override Task<OrchestrationMetadata> WaitForInstanceCompletionAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default) =>
        WaitAsync(instanceId, getInputsAndOutputs, static found => found.IsCompleted, cancellation);

    public override async Task<PurgeResult> PurgeInstanceAsync(
        string instanceId, PurgeInstanceOptions? options = null, CancellationToken cancellation = default)
    {
        var purged = await engine.Parts.Store
            .WriteAsync(transaction => Purging.Purge(transaction, instanceId, options?.Recursive == true))
            .WaitAsync(cancellation);
        purged.ForEach(engine.Waiters.Notify);
        return new PurgeResult(purged.Count, true);
    }

    public override async Task<PurgeResult> PurgeAllInstancesAsync(
        PurgeInstancesFilter filter, PurgeInstanceOptions? options = null, CancellationToken cancellation = default)
    {
        var begin = engine.Parts.Time.GetTimestamp();
        var count = 0;
        while (filter.Timeout is not { } limit || engine.Parts.Time.GetElapsedTime(begin) < limit)
        {
            var purged = await engine.Parts.Store
                .WriteAsync(transaction => Purging.PurgeSome(transaction, filter, options?.Recursive == true))
                .WaitAsync(cancellation);
            if (purged.Count == 0)
            {
                return new PurgeResult(count, true);
            }

            count += purged.Count;
            purged.ForEach(engine.Waiters.Notify);
        }

        return new PurgeResult(count, false);
    }

    /// <summary>Terminates an orchestration and waits until it has ended, or until its id belongs to another.</summary>
    private async Task TerminateAndWaitAsync(string instanceId, CancellationToken cancellation)
    {
        using var waiter = engine.Waiters.Listen(instanceId);
        var found = engine.Parts.Store.Read(reader => InstanceTable.FindKey(reader, instanceId));
        if (found is not { } old || Instance.HasEnded(old.Status))
        {
            return;
        }

        await engine.TerminateAsync(old.Key, Serialize("Another orchestration was started under its instance id.")).WaitAsync(cancellation);
        while (engine.Parts.Store.Read(reader => InstanceTable.FindKey(reader, instanceId)) is { } now
            && now.Key == old.Key && !Instance.HasEnded(now.Status))
        {
            await waiter.ChangedAsync(cancellation);
        }
    }

    private async Task<OrchestrationMetadata> WaitAsync(
        string instanceId, bool withData, Func<OrchestrationMetadata, bool> reached, CancellationToken cancellation)
    {
        using var waiter = engine.Waiters.Listen(instanceId);
        while (true)
        {
            var found = await GetInstancesAsync(instanceId, withData, cancellation) ?? throw NotFound(instanceId);
            if (reached(found))
            {
                return found;
            }

            await waiter.ChangedAsync(cancellation);
        }
    }
}
