using Magnum.Data.PostgreSql;
using Magnum.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Magnum.Data;

/// <summary>Brings the database to the schema of this program; makes it when there is none.</summary>
public sealed class DatabaseMigrator(IDbContextFactory<MagnumDbContext> contexts, IOptions<DatabaseOptions> options)
{
    /// <summary>Applies what is missing; one query when nothing is. Several processes may call it at once.</summary>
    public async Task MigrateAsync(CancellationToken ct = default)
    {
        if (options.Value.IsSqlite)
        {
            if (SqliteSchema.IsCurrent(options.Value))
                return;
            Directory.CreateDirectory(Path.GetDirectoryName(SqliteFile.Path(options.Value))!);
        }
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (!(await db.Database.GetPendingMigrationsAsync(ct)).Any())
            return;
        if (options.Value.IsSqlite)
            await SqliteMigration.RunAsync(db, SqliteFile.Path(options.Value), ct);
        else
            await PostgreSqlMigration.RunAsync(db, ct);
    }
}
