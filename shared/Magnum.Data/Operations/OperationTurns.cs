using Magnum.Domain.Clusters;
using Magnum.Domain.Operations;
using Microsoft.EntityFrameworkCore;

namespace Magnum.Data.Operations;

/// <summary>One operation at a time works on a cluster; the others wait for their turn in the order in which they came.</summary>
public sealed class OperationTurns(IDbContextFactory<MagnumDbContext> contexts, TimeProvider time)
{
    /// <summary>Lets the next in line begin if no operation works on the cluster, and says where the asking one stands.</summary>
    public async Task<Turn> TakeAsync(string operationId, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var clusterUuid = await db.Operations.Where(row => row.Id == operationId).Select(row => row.ClusterUuid).FirstOrDefaultAsync(ct);
        if (clusterUuid is null)
            return Turn.Lost;
        await db.LockClusterAsync(clusterUuid, ct);
        var cluster = await db.Clusters.FirstOrDefaultAsync(row => row.Uuid == clusterUuid, ct);
        if (cluster is not null && !await db.Operations.Where(row => row.ClusterUuid == clusterUuid).Active().AnyAsync(ct))
        {
            await GiveNextAsync(db, cluster, time.GetUtcNow(), ct);
            await db.SaveChangesAsync(ct);
        }

        var state = await db.Operations.Where(row => row.Id == operationId).Select(row => row.State).SingleAsync(ct);
        await transaction.CommitAsync(ct);
        return state switch
        {
            OperationState.Pending or OperationState.Running => Turn.Taken,
            OperationState.Queued when cluster is not null => Turn.Waiting,
            _ => Turn.Lost,
        };
    }

    /// <summary>Makes the first in line the active one; for a caller that holds the cluster's lock and knows that none is active.</summary>
    internal static async Task GiveNextAsync(MagnumDbContext db, Cluster cluster, DateTimeOffset now, CancellationToken ct)
    {
        if (await db.Operations.QueuedFor(cluster.Uuid).FirstOrDefaultAsync(ct) is not { } next)
            return;
        Begin(cluster, next);
        next.UpdatedAt = now;
    }

    /// <summary>The cluster is being changed from now on. New credentials are no change of it.</summary>
    internal static void Begin(Cluster cluster, Operation operation)
    {
        operation.State = OperationState.Pending;
        if (operation.Kind == OperationKind.RotateCredentials)
            return;
        cluster.Status = ClusterTransitions.Next(cluster.Status, ClusterEvent.UpdateAccepted);
        cluster.StatusReason = null;
    }
}
