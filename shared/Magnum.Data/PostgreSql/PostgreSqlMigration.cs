using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace Magnum.Data.PostgreSql;

/// <summary>
/// Migrates a PostgreSQL database under a lock of the session. EF's own lock goes with the transaction of each migration, so
/// that between two of them another start would apply the second as well.
/// </summary>
internal static class PostgreSqlMigration
{
    private const long LockKey = 0x6D61676E756D;

    public static async Task RunAsync(MagnumDbContext db, CancellationToken ct)
    {
        var creator = db.GetService<IRelationalDatabaseCreator>();
        if (!await creator.ExistsAsync(ct))
            await creator.CreateAsync(ct);
        await db.Database.OpenConnectionAsync(ct);
        try
        {
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_lock({LockKey})", ct);
            await db.Database.MigrateAsync(ct);
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_unlock({LockKey})", ct);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }
}
