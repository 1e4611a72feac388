using Magnum.Data.Mapping;
using Magnum.Domain.Operations;
using Microsoft.EntityFrameworkCore;

namespace Magnum.Data.Operations;

/// <summary>The operations as messages: which of them somebody must look after, and which may be forgotten.</summary>
public sealed class OperationOutbox(IDbContextFactory<MagnumDbContext> contexts, PlainSql sql, TimeProvider time)
{
    private const string IsUnfinished = $"SELECT EXISTS (SELECT 1 FROM operation WHERE {OperationMapping.Open} AND last_sent_at < @before)";

    /// <summary>Open operations whose message was last sent before a time, the longest waiting first.</summary>
    public async Task<IReadOnlyList<Operation>> UnfinishedAsync(DateTimeOffset sentBefore, int max, CancellationToken ct = default)
    {
        if (!await sql.IsTrueAsync(IsUnfinished, ct, ("@before", sentBefore)))
            return [];
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Operations.AsNoTracking().Open().Where(row => row.LastSentAt < sentBefore)
            .OrderBy(row => row.LastSentAt).Take(max).ToListAsync(ct);
    }

    /// <summary>Notes that the messages of these operations were put on the queue just now.</summary>
    public async Task MarkSentAsync(IReadOnlyCollection<string> operationIds, CancellationToken ct = default)
    {
        if (operationIds.Count == 0)
            return;
        var now = time.GetUtcNow();
        await using var db = await contexts.CreateDbContextAsync(ct);
        await db.Operations.Where(row => operationIds.Contains(row.Id)).ExecuteUpdateAsync(
            row => row
                .SetProperty(operation => operation.LastSentAt, now)
                .SetProperty(operation => operation.SendCount, operation => operation.SendCount + 1),
            ct);
    }

    /// <summary>Forgets operations that ended before a time.</summary>
    /// <returns>How many there were.</returns>
    public async Task<int> PurgeAsync(DateTimeOffset finishedBefore, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Operations.Where(row => row.FinishedAt < finishedBefore).ExecuteDeleteAsync(ct);
    }
}
