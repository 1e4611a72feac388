using SQLitePCL;

namespace Magnum.Data.Sqlite;

/// <summary>The SQLite library of this process, which all its connections share.</summary>
public static class SqliteLibrary
{
    /// <summary>
    /// Lets SQLite not count the memory that it uses. Nobody asks for the figure, and every allocation of every connection would
    /// wait for its lock: requests at the same time cost twice the processor. Called before the first connection; later it
    /// changes nothing.
    /// </summary>
    public static void Configure()
    {
        Batteries_V2.Init();
        raw.sqlite3_config(raw.SQLITE_CONFIG_MEMSTATUS, 0);
    }
}
