using Magnum.Domain.Clusters;
using Magnum.Domain.NodeGroups;
using Magnum.Domain.Operations;
using Microsoft.EntityFrameworkCore;

namespace Magnum.Data.Operations;

/// <summary>
/// The operations of clusters, and all that they write. An operation writes only while it is active: once another one
/// has taken its place, its writes do nothing and say so by false.
/// </summary>
public sealed class OperationStore(IDbContextFactory<MagnumDbContext> contexts, TimeProvider time)
{
    /// <summary>Stores a new cluster, its node groups and the operation that will bring it up, all or nothing.</summary>
    /// <param name="cluster">The cluster; its status is set here.</param>
    /// <param name="nodeGroups">Its node groups; their status is set here.</param>
    /// <param name="operation">The operation; its state and times are set here.</param>
    /// <param name="clusterLimit">How many clusters the project may have, this one included.</param>
    /// <param name="ct">Ends the wait.</param>
    /// <returns>The operation as stored.</returns>
    /// <exception cref="Domain.Faults.Fault">The limit is reached, or the template is gone.</exception>
    public async Task<Operation> AcceptCreateAsync(
        Cluster cluster, IReadOnlyList<NodeGroup> nodeGroups, Operation operation, int clusterLimit, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(cluster);
        ArgumentNullException.ThrowIfNull(nodeGroups);
        ArgumentNullException.ThrowIfNull(operation);
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.LockProjectAsync(cluster.ProjectId, ct);
        if (await db.Clusters.CountAsync(other => other.ProjectId == cluster.ProjectId, ct) >= clusterLimit)
            throw Domain.Faults.Faults.ResourceLimitExceeded(clusterLimit);
        await db.KeepTemplateAsync(cluster.ClusterTemplateId, ct);
        if (!await db.ClusterTemplates.AnyAsync(template => template.Uuid == cluster.ClusterTemplateId, ct))
            throw Domain.Faults.Faults.ClusterTemplateNotFound(cluster.ClusterTemplateId);

        cluster.Status = ClusterTransitions.Next(null, ClusterEvent.CreateAccepted);
        cluster.StatusReason = null;
        foreach (var group in nodeGroups)
            group.Status = cluster.Status;
        db.Entry(cluster).State = EntityState.Added;
        db.NodeGroups.AddRange(nodeGroups);
        db.Operations.Add(Accepted(operation));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return operation;
    }

    /// <summary>
    /// Marks a cluster as being deleted and stores the operation that will do it. A deletion that is under way already is
    /// returned instead; any other active operation is superseded.
    /// </summary>
    /// <returns>The operation that deletes the cluster: the given one, or the one that was there.</returns>
    /// <exception cref="Domain.Faults.Fault">There is no such cluster.</exception>
    public async Task<Operation> AcceptDeleteAsync(string clusterUuid, Operation operation, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(operation);
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.LockClusterAsync(clusterUuid, ct);
        var cluster = await db.Clusters.FirstOrDefaultAsync(row => row.Uuid == clusterUuid, ct)
            ?? throw Domain.Faults.Faults.ClusterNotFound(clusterUuid);
        var others = db.Operations.Where(row => row.ClusterUuid == clusterUuid);
        var deletion = await others.AsNoTracking().Active().FirstOrDefaultAsync(row => row.Kind == OperationKind.DeleteCluster, ct);
        if (deletion is not null)
            return deletion;

        await others.EndAsync(OperationState.Superseded, null, time.GetUtcNow(), ct);
        cluster.Status = ClusterTransitions.Next(cluster.Status, ClusterEvent.DeleteAccepted);
        cluster.StatusReason = null;
        db.Operations.Add(Accepted(operation));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return operation;
    }

    /// <summary>An operation, whatever its state; null when there is none.</summary>
    public async Task<Operation?> FindAsync(string operationId, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Operations.AsNoTracking().FirstOrDefaultAsync(row => row.Id == operationId, ct);
    }

    /// <summary>Notes that the orchestration began; may be repeated.</summary>
    /// <returns>False when the operation is not active any more.</returns>
    public async Task<bool> StartAsync(string operationId, CancellationToken ct = default)
    {
        var now = time.GetUtcNow();
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Operations.Active(operationId).ExecuteUpdateAsync(
            row => row
                .SetProperty(operation => operation.State, OperationState.Running)
                .SetProperty(operation => operation.StartedAt, operation => operation.StartedAt ?? now)
                .SetProperty(operation => operation.UpdatedAt, now),
            ct) > 0;
    }

    /// <summary>Notes the step that begins.</summary>
    /// <returns>False when the operation is not active any more.</returns>
    public async Task<bool> RecordStepAsync(string operationId, string step, CancellationToken ct = default)
    {
        var now = time.GetUtcNow();
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Operations.Active(operationId).ExecuteUpdateAsync(
            row => row
                .SetProperty(operation => operation.Step, step)
                .SetProperty(operation => operation.UpdatedAt, now),
            ct) > 0;
    }

    /// <summary>Forgets the caller's token, as soon as nothing needs it any more.</summary>
    public async Task WipeTokenAsync(string operationId, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        await db.Operations.Where(row => row.Id == operationId).ExecuteUpdateAsync(
            row => row.SetProperty(operation => operation.UserToken, (byte[]?)null), ct);
    }

    /// <summary>Ends an operation, and with it whatever it may write; may be repeated.</summary>
    /// <param name="operationId">Which one.</param>
    /// <param name="state">Succeeded, failed or superseded.</param>
    /// <param name="error">Why it failed; null otherwise.</param>
    /// <param name="ct">Ends the wait.</param>
    /// <returns>False when it had ended before.</returns>
    public async Task<bool> CompleteAsync(
        string operationId, OperationState state, string? error = null, CancellationToken ct = default)
    {
        RequireEnd(state);
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Operations.Active(operationId).EndAsync(state, error, time.GetUtcNow(), ct) > 0;
    }

    /// <summary>Ends an operation and changes its cluster a last time, all or nothing.</summary>
    /// <returns>False, with nothing changed, when the operation had ended before or the cluster is gone.</returns>
    public Task<bool> CompleteAsync(
        string operationId, OperationState state, string? error, Action<Cluster> change, CancellationToken ct = default)
    {
        RequireEnd(state);
        ArgumentNullException.ThrowIfNull(change);
        return WriteAsync(
            operationId,
            async (db, cluster) =>
            {
                change(cluster);
                await db.Operations.Active(operationId).EndAsync(state, error, time.GetUtcNow(), ct);
            },
            ct);
    }

    /// <summary>Whether an operation may still write.</summary>
    public async Task<bool> IsActiveAsync(string operationId, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Operations.Active(operationId).AnyAsync(ct);
    }

    /// <summary>Active operations whose message was last sent before a time, the longest waiting first.</summary>
    public async Task<IReadOnlyList<Operation>> UnfinishedAsync(DateTimeOffset sentBefore, int max, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Operations.AsNoTracking().Active().Where(row => row.LastSentAt < sentBefore)
            .OrderBy(row => row.LastSentAt).Take(max).ToListAsync(ct);
    }

    /// <summary>Notes that the messages of these operations were put on the queue just now.</summary>
    public async Task MarkSentAsync(IReadOnlyCollection<string> operationIds, CancellationToken ct = default)
    {
        var now = time.GetUtcNow();
        await using var db = await contexts.CreateDbContextAsync(ct);
        await db.Operations.Where(row => operationIds.Contains(row.Id)).ExecuteUpdateAsync(
            row => row
                .SetProperty(operation => operation.LastSentAt, now)
                .SetProperty(operation => operation.SendCount, operation => operation.SendCount + 1),
            ct);
    }

    /// <summary>Changes the cluster of an operation. The only way an operation writes to its cluster.</summary>
    /// <param name="operationId">The operation.</param>
    /// <param name="change">Changes the cluster, its node groups included; called once.</param>
    /// <param name="ct">Ends the wait.</param>
    /// <returns>False, with nothing changed, when the operation is not active any more or the cluster is gone.</returns>
    public Task<bool> UpdateClusterAsync(string operationId, Action<Cluster> change, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(change);
        return WriteAsync(
            operationId,
            (_, cluster) =>
            {
                change(cluster);
                return Task.CompletedTask;
            },
            ct);
    }

    /// <summary>
    /// Ends a deletion: the cluster, its node groups and its certificates go and the operation succeeds, all or nothing.
    /// </summary>
    /// <returns>False, with nothing changed, when the operation had ended before or the cluster is gone.</returns>
    public Task<bool> RemoveClusterAsync(string operationId, CancellationToken ct = default) => WriteAsync(
        operationId,
        async (db, cluster) =>
        {
            db.Clusters.Remove(cluster);
            await db.Operations.Active(operationId).EndAsync(OperationState.Succeeded, null, time.GetUtcNow(), ct);
        },
        ct);

    /// <summary>Forgets operations that ended before a time.</summary>
    /// <returns>How many there were.</returns>
    public async Task<int> PurgeAsync(DateTimeOffset finishedBefore, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Operations.Where(row => row.FinishedAt < finishedBefore).ExecuteDeleteAsync(ct);
    }

    private static void RequireEnd(OperationState state)
    {
        if (state is OperationState.Pending or OperationState.Running)
            throw new ArgumentOutOfRangeException(nameof(state), state, "An operation does not end in this state.");
    }

    private async Task<bool> WriteAsync(string operationId, Func<MagnumDbContext, Cluster, Task> write, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var uuid = await db.Operations.Active(operationId).Select(row => row.ClusterUuid).FirstOrDefaultAsync(ct);
        if (uuid is null)
            return false;
        await db.LockClusterAsync(uuid, ct);
        var cluster = await db.Clusters.Include(row => row.NodeGroups.OrderBy(group => group.Id))
            .FirstOrDefaultAsync(row => row.Uuid == uuid, ct);
        if (cluster is null || !await db.Operations.Active(operationId).AnyAsync(ct))
            return false;
        await write(db, cluster);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return true;
    }

    private Operation Accepted(Operation operation)
    {
        var now = time.GetUtcNow();
        operation.State = OperationState.Pending;
        operation.CreatedAt = now;
        operation.LastSentAt = now;
        return operation;
    }
}
