using Magnum.Domain.MServices;
using Microsoft.EntityFrameworkCore;

namespace Magnum.Data;

/// <summary>The heartbeats of the parts of Magnum.</summary>
public sealed class MagnumServices(IDbContextFactory<MagnumDbContext> contexts, TimeProvider time)
{
    /// <summary>All parts, by row number; not tracked.</summary>
    public async Task<IReadOnlyList<MagnumService>> ListAsync(CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Services.AsNoTracking().OrderBy(service => service.Id).ToListAsync(ct);
    }

    /// <summary>Notes a heartbeat; the first one makes the row.</summary>
    public async Task ReportAsync(string host, string binary, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await CountAsync(db, host, binary, ct) > 0)
            return;
        db.Services.Add(new MagnumService { Host = host, Binary = binary, ReportCount = 1, LastSeenUp = time.GetUtcNow() });
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException taken) when (DatabaseErrors.IsUniqueViolation(taken))
        {
            await CountAsync(db, host, binary, ct);
        }
    }

    private Task<int> CountAsync(MagnumDbContext db, string host, string binary, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        return db.Services.Where(service => service.Host == host && service.Binary == binary).ExecuteUpdateAsync(
            row => row
                .SetProperty(service => service.ReportCount, service => service.ReportCount + 1)
                .SetProperty(service => service.LastSeenUp, now)
                .SetProperty(service => service.UpdatedAt, now),
            ct);
    }
}
