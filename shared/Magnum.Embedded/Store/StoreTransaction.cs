using Microsoft.Data.Sqlite;

namespace Magnum.Embedded.Store;

/// <summary>Reads and changes inside the writer's transaction; reads see the changes made before them.</summary>
public sealed class StoreTransaction : StoreReader
{
    internal StoreTransaction(SqliteConnection connection)
        : base(connection)
    {
    }

    /// <summary>Runs a statement that changes rows.</summary>
    /// <param name="sql">A constant statement with <c>?1</c>, <c>?2</c>, …</param>
    /// <param name="arguments">string, long, int, bool, double, byte[] or null.</param>
    /// <returns>How many rows changed.</returns>
    public int Execute(string sql, params ReadOnlySpan<object?> arguments) => Prepare(sql, arguments).ExecuteNonQuery();
}
