using Microsoft.EntityFrameworkCore;

namespace Magnum.Data.Sqlite;

/// <summary>
/// Migrates a SQLite file under a lock that ends with the process. EF's own lock is a row: a process killed while migrating
/// would leave it behind, and every later start would wait for ever.
/// </summary>
internal static class SqliteMigration
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    public static async Task RunAsync(MagnumDbContext db, string path, CancellationToken ct)
    {
        await using var guard = await LockAsync(path + "-lock", ct);
        if (File.Exists(path) && await HasStaleLockAsync(db, ct))
            await db.Database.ExecuteSqlAsync($"DROP TABLE \"__EFMigrationsLock\"", ct);
        await db.Database.MigrateAsync(ct);
        await db.Database.ExecuteSqlAsync($"PRAGMA journal_mode = WAL", ct);
    }

    private static async Task<bool> HasStaleLockAsync(MagnumDbContext db, CancellationToken ct) =>
        await db.Database.SqlQuery<int>(
            $"SELECT COUNT(*) AS \"Value\" FROM sqlite_master WHERE name = '__EFMigrationsLock'").SingleAsync(ct) > 0;

    private static async Task<FileStream> LockAsync(string path, CancellationToken ct)
    {
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (File.Exists(path))
            {
                await Task.Delay(Pause, TimeProvider.System, ct);
            }
        }
    }
}
