using Microsoft.Data.Sqlite;

namespace Magnum.Embedded.Store;

/// <summary>How connections to the store's file are opened.</summary>
internal static class StoreConnection
{
    // FULL: a commit is on disk before it is reported. The larger checkpoint interval keeps copying back rare.
    private const string WriterSettings =
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA wal_autocheckpoint=4000; PRAGMA cache_size=-8000; PRAGMA temp_store=MEMORY;";

    public static string Text(string path, SqliteOpenMode mode) => new SqliteConnectionStringBuilder
    {
        DataSource = path,
        Mode = mode,
        Pooling = false,
    }.ToString();

    public static SqliteConnection OpenForWriting(string path)
    {
        var connection = Open(Text(path, SqliteOpenMode.ReadWriteCreate));
        Execute(connection, WriterSettings);
        return connection;
    }

    public static SqliteConnection Open(string text)
    {
        var connection = new SqliteConnection(text);
        connection.Open();
        return connection;
    }

    public static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
