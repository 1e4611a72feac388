using Magnum.Domain.MServices;
using Microsoft.EntityFrameworkCore;

namespace Magnum.Data;

/// <summary>The heartbeats of the parts of Magnum.</summary>
public sealed class MagnumServices(IDbContextFactory<MagnumDbContext> contexts, PlainSql sql, TimeProvider time)
{
    private const string Count = """
        UPDATE magnum_service SET report_count = report_count + 1, last_seen_up = @now, updated_at = @now
        WHERE host = @host AND "binary" = @binary
        """;

    private const string Begin = """
        INSERT INTO magnum_service (host, "binary", disabled, forced_down, report_count, last_seen_up, created_at)
        VALUES (@host, @binary, FALSE, FALSE, 1, @now, @now)
        ON CONFLICT (host, "binary") DO NOTHING
        """;

    /// <summary>All parts, by row number; not tracked.</summary>
    public async Task<IReadOnlyList<MagnumService>> ListAsync(CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Services.AsNoTracking().OrderBy(service => service.Id).ToListAsync(ct);
    }

    /// <summary>Notes a heartbeat; the first one makes the row.</summary>
    public async Task ReportAsync(string host, string binary, CancellationToken ct = default)
    {
        (string, object)[] values = [("@host", host), ("@binary", binary), ("@now", time.GetUtcNow())];
        if (await sql.ExecuteAsync(Count, ct, values) == 0)
            await sql.ExecuteAsync(Begin, ct, values);
    }
}
