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

    /// <summary>Changes a cluster as asked and stores the operation that will make the change true, all or nothing.</summary>
    /// <param name="clusterUuid">The cluster.</param>
    /// <param name="operation">The operation; its state and times are set here.</param>
    /// <param name="change">
    /// Checks whether the change is allowed and makes it in the row and those of the node groups; called once, under the
    /// cluster's lock. False when nothing may change; a <see cref="Domain.Faults.Fault"/> it throws passes through.
    /// </param>
    /// <param name="ct">Ends the wait.</param>
    /// <returns>The operation, with its turn or queued behind others; null, with nothing stored, when nothing may change.</returns>
    /// <exception cref="Domain.Faults.Fault">There is no such cluster, or what <paramref name="change"/> threw.</exception>
    public async Task<Operation?> AcceptChangeAsync(
        string clusterUuid, Operation operation, Func<Cluster, bool> change, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(operation);
        ArgumentNullException.ThrowIfNull(change);
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.LockClusterAsync(clusterUuid, ct);
        var cluster = await db.Clusters.Include(row => row.NodeGroups.OrderBy(group => group.Id))
            .FirstOrDefaultAsync(row => row.Uuid == clusterUuid, ct)
            ?? throw Domain.Faults.Faults.ClusterNotFound(clusterUuid);
        // A cluster on its way out changes no more; what was asked for would go with it.
        var known = cluster.NodeGroups.ToHashSet();
        var leaves = cluster.Status is ResourceStatus.DeleteInProgress or ResourceStatus.DeleteComplete;
        if (!change(cluster) || leaves)
            return null;

        var numbered = db.AddNodeGroups([.. cluster.NodeGroups.Where(group => !known.Contains(group))]);
        db.Operations.Add(Accepted(operation));
        if (await db.Operations.Where(row => row.ClusterUuid == clusterUuid).Open().AnyAsync(ct))
            operation.State = OperationState.Queued;
        else
            OperationTurns.Begin(cluster, operation);
        await db.SaveChangesAsync(ct);
        if (numbered)
            await db.CountOnAsync<NodeGroup>(ct);
        await transaction.CommitAsync(ct);
        return operation;
    }

    /// <summary>Notes a cluster's health, which needs no operation.</summary>
    /// <param name="clusterUuid">The cluster.</param>
    /// <param name="change">Writes the health; called once, under the cluster's lock. False when nothing may change.</param>
    /// <param name="ct">Ends the wait.</param>
    public async Task WriteHealthAsync(string clusterUuid, Func<Cluster, bool> change, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(change);
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.LockClusterAsync(clusterUuid, ct);
        var cluster = await db.Clusters.FirstOrDefaultAsync(row => row.Uuid == clusterUuid, ct)
            ?? throw Domain.Faults.Faults.ClusterNotFound(clusterUuid);
        if (!change(cluster))
            return;
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }

    /// <summary>
    /// Marks a cluster as being deleted and stores the operation that will do it. A deletion that is under way already is
    /// returned instead; any other open operation is superseded.
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

        var now = time.GetUtcNow();
        await others.EndAsync(OperationState.Superseded, null, now, ct);
        cluster.Status = ClusterTransitions.Next(cluster.Status, ClusterEvent.DeleteAccepted);
        cluster.StatusReason = null;
        await db.NodeGroups.Where(group => group.ClusterId == clusterUuid).ExecuteUpdateAsync(
            row => row
                .SetProperty(group => group.Status, cluster.Status)
                .SetProperty(group => group.StatusReason, (string?)null)
                .SetProperty(group => group.UpdatedAt, now)
                .SetProperty(group => group.Revision, group => group.Revision + 1),
            ct);
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

    /// <summary>Ends an open operation, and with it whatever it may write; may be repeated.</summary>
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
        return await db.Operations.Open(operationId).EndAsync(state, error, time.GetUtcNow(), ct) > 0;
    }

    /// <summary>
    /// Ends an open operation and changes its cluster a last time, all or nothing; with it the next in line gets its turn.
    /// </summary>
    /// <returns>False, with nothing changed, when the operation had ended before or the cluster is gone.</returns>
    public Task<bool> CompleteAsync(
        string operationId, OperationState state, string? error, Action<OperationEnding> change, CancellationToken ct = default)
    {
        RequireEnd(state);
        ArgumentNullException.ThrowIfNull(change);
        return WriteAsync(
            rows => rows.Open(operationId),
            async (db, cluster) =>
            {
                var operation = await db.Operations.AsNoTracking().SingleAsync(row => row.Id == operationId, ct);
                var waiting = await db.Operations.QueuedFor(cluster.Uuid).Where(row => row.Id != operationId).ToListAsync(ct);
                change(new OperationEnding(cluster, operation, waiting));
                var now = time.GetUtcNow();
                await db.Operations.Open(operationId).EndAsync(state, error, now, ct);
                if (!await db.Operations.Where(row => row.ClusterUuid == cluster.Uuid).Active().AnyAsync(ct))
                    await OperationTurns.GiveNextAsync(db, cluster, now, ct);
            },
            ct);
    }

    /// <summary>Whether an operation may still write.</summary>
    public async Task<bool> IsActiveAsync(string operationId, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Operations.Active(operationId).AnyAsync(ct);
    }

    /// <summary>Changes the cluster of an operation. The only way an operation writes to its cluster.</summary>
    /// <param name="operationId">The operation.</param>
    /// <param name="change">Changes the cluster, its node groups included; called once.</param>
    /// <param name="ct">Ends the wait.</param>
    /// <returns>False, with nothing changed, when the operation is not active any more or the cluster is gone.</returns>
    public Task<bool> UpdateClusterAsync(string operationId, Action<Cluster> change, CancellationToken ct = default) =>
        UpdateClusterAsync(operationId, change, wipeToken: false, ct);

    /// <summary>
    /// The same; with <paramref name="wipeToken"/> it forgets the caller's token along with it, so that a step that needs
    /// the token once can tell by it whether it was done.
    /// </summary>
    public Task<bool> UpdateClusterAsync(string operationId, Action<Cluster> change, bool wipeToken, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(change);
        return WriteAsync(
            rows => rows.Active(operationId),
            async (db, cluster) =>
            {
                change(cluster);
                if (wipeToken)
                    await WipeTokenAsync(db, operationId, ct);
            },
            ct);
    }

    /// <summary>
    /// Ends a deletion: the cluster, its node groups and its certificates go and the operation succeeds, all or nothing.
    /// </summary>
    /// <returns>False, with nothing changed, when the operation had ended before or the cluster is gone.</returns>
    public Task<bool> RemoveClusterAsync(string operationId, CancellationToken ct = default) => WriteAsync(
        rows => rows.Active(operationId),
        async (db, cluster) =>
        {
            db.Clusters.Remove(cluster);
            await db.Operations.Active(operationId).EndAsync(OperationState.Succeeded, null, time.GetUtcNow(), ct);
        },
        ct);

    private static Task<int> WipeTokenAsync(MagnumDbContext db, string operationId, CancellationToken ct) =>
        db.Operations.Where(row => row.Id == operationId).ExecuteUpdateAsync(
            row => row.SetProperty(operation => operation.UserToken, (byte[]?)null), ct);

    private static void RequireEnd(OperationState state)
    {
        if (state is OperationState.Pending or OperationState.Running or OperationState.Queued)
            throw new ArgumentOutOfRangeException(nameof(state), state, "An operation does not end in this state.");
    }

    private async Task<bool> WriteAsync(
        Func<IQueryable<Operation>, IQueryable<Operation>> mayWrite, Func<MagnumDbContext, Cluster, Task> write, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var uuid = await mayWrite(db.Operations).Select(row => row.ClusterUuid).FirstOrDefaultAsync(ct);
        if (uuid is null)
            return false;
        await db.LockClusterAsync(uuid, ct);
        var cluster = await db.Clusters.Include(row => row.NodeGroups.OrderBy(group => group.Id))
            .FirstOrDefaultAsync(row => row.Uuid == uuid, ct);
        if (cluster is null || !await mayWrite(db.Operations).AnyAsync(ct))
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
