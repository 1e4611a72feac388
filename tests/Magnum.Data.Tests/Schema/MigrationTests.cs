using Magnum.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Magnum.Data.Tests.Schema;

public sealed class MigrationTests
{
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Several_starts_at_once_make_one_database(string provider)
    {
        await using var database = await TestDatabase.CreateEmptyAsync(provider);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => database.Migrator.MigrateAsync())));

        await using var db = database.Open();
        (await db.Database.GetPendingMigrationsAsync()).Should().BeEmpty();
        (await db.Clusters.CountAsync()).Should().Be(0);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_second_start_keeps_what_is_there(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await database.AddAsync(Rows.Template());

        await database.Migrator.MigrateAsync();

        await using var db = database.Open();
        (await db.ClusterTemplates.CountAsync()).Should().Be(1);
    }

    [Fact]
    public async Task A_start_that_was_killed_while_migrating_does_not_block_the_next()
    {
        await using var database = await TestDatabase.CreateEmptyAsync(DatabaseOptions.Sqlite);
        Directory.CreateDirectory(Path.GetDirectoryName(SqliteFile.Path(database.Options))!);
        await using var db = database.Open();
        await db.Database.ExecuteSqlAsync($"CREATE TABLE __EFMigrationsLock (Id INTEGER NOT NULL PRIMARY KEY, Timestamp TEXT NOT NULL)");
        await db.Database.ExecuteSqlAsync($"INSERT INTO __EFMigrationsLock VALUES (1, '2026-01-01 00:00:00')");

        await database.Migrator.MigrateAsync().WaitAsync(TimeSpan.FromSeconds(20));

        (await db.Database.GetPendingMigrationsAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task Sqlite_writes_ahead_checks_references_and_waits()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseOptions.Sqlite);
        await using var db = database.Open();
        await db.Database.OpenConnectionAsync();

        (await PragmaAsync(db, "journal_mode")).Should().Be("wal");
        (await PragmaAsync(db, "foreign_keys")).Should().Be("1");
        (await PragmaAsync(db, "busy_timeout")).Should().Be("30000");
        (await PragmaAsync(db, "synchronous")).Should().Be("2", "what was answered with 202 must survive a power cut");
    }

    [Fact]
    public async Task Sqlite_takes_the_write_lock_when_a_transaction_begins()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseOptions.Sqlite);
        await using var first = database.Open();
        await using var second = database.Open();
        await using var transaction = await first.Database.BeginTransactionAsync();
        await second.Database.OpenConnectionAsync();
        await second.Database.ExecuteSqlAsync($"PRAGMA busy_timeout = 0");
        second.Database.SetCommandTimeout(1);

        var write = () => second.Database.ExecuteSqlAsync($"UPDATE cluster SET name = 'x'");

        (await write.Should().ThrowAsync<Microsoft.Data.Sqlite.SqliteException>()).Which.SqliteErrorCode.Should().Be(5);
    }

    private static async Task<string?> PragmaAsync(MagnumDbContext db, string name)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"PRAGMA {name}";
        return Convert.ToString(await command.ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture);
    }
}
