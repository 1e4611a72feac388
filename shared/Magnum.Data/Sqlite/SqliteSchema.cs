using System.Reflection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Magnum.Data.Sqlite;

/// <summary>
/// Tells in one plain query whether a SQLite file has all migrations of this program. Entity Framework can tell it too, but
/// it takes longer to wake up for that than the whole rest of a start.
/// </summary>
internal static class SqliteSchema
{
    /// <summary>True when nothing is missing; false also when the file is not there or has another shape.</summary>
    public static bool IsCurrent(DatabaseOptions options)
    {
        var path = SqliteFile.Path(options);
        if (!File.Exists(path)) return false;
        using var connection = new SqliteConnection(SqliteFile.ConnectionString(options));
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT \"MigrationId\" FROM \"__EFMigrationsHistory\"";
        try
        {
            using var reader = command.ExecuteReader();
            var applied = new HashSet<string>(StringComparer.Ordinal);
            while (reader.Read()) applied.Add(reader.GetString(0));
            return Known().All(applied.Contains);
        }
        catch (SqliteException)
        {
            // No such table: a file without a schema.
            return false;
        }
    }

    private static IEnumerable<string> Known() =>
        from type in typeof(SqliteMagnumDbContext).Assembly.GetTypes()
        where type.Namespace == typeof(Migrations.Sqlite.Initial).Namespace
        let migration = type.GetCustomAttribute<MigrationAttribute>()
        where migration is not null
        select migration.Id;
}
