using Microsoft.Data.Sqlite;

namespace Magnum.Embedded.Store;

/// <summary>
/// Queries on one connection. Statements are prepared once and kept, so pass constant texts; parameters are
/// <c>?1</c>, <c>?2</c>, … in the order of the arguments. Not for use outside the delegate it was given to.
/// </summary>
public class StoreReader : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, SqliteCommand> _commands = [];

    internal StoreReader(SqliteConnection connection) => _connection = connection;

    /// <summary>Reads all rows.</summary>
    /// <param name="sql">A constant statement with <c>?1</c>, <c>?2</c>, …</param>
    /// <param name="row">Makes a value of the current row.</param>
    /// <param name="arguments">string, long, int, bool, double, byte[] or null.</param>
    public List<T> Query<T>(string sql, Func<SqliteDataReader, T> row, params ReadOnlySpan<object?> arguments)
    {
        using var reader = Prepare(sql, arguments).ExecuteReader();
        List<T> rows = [];
        while (reader.Read())
        {
            rows.Add(row(reader));
        }

        return rows;
    }

    /// <summary>Reads the first row, or gives the default of <typeparamref name="T"/> when there is none.</summary>
    /// <param name="sql">A constant statement with <c>?1</c>, <c>?2</c>, …</param>
    /// <param name="row">Makes a value of the row.</param>
    /// <param name="arguments">string, long, int, bool, double, byte[] or null.</param>
    public T? First<T>(string sql, Func<SqliteDataReader, T> row, params ReadOnlySpan<object?> arguments)
    {
        using var reader = Prepare(sql, arguments).ExecuteReader();
        return reader.Read() ? row(reader) : default;
    }

    /// <summary>Reads the first column of the first row as a whole number; 0 when there is none.</summary>
    /// <param name="sql">A constant statement with <c>?1</c>, <c>?2</c>, …</param>
    /// <param name="arguments">string, long, int, bool, double, byte[] or null.</param>
    public long Number(string sql, params ReadOnlySpan<object?> arguments) =>
        Prepare(sql, arguments).ExecuteScalar() is long number ? number : 0;

    /// <summary>Closes the connection and its statements.</summary>
    public void Dispose()
    {
        foreach (var command in _commands.Values)
        {
            command.Dispose();
        }

        _connection.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected SqliteCommand Prepare(string sql, ReadOnlySpan<object?> arguments)
    {
        if (!_commands.TryGetValue(sql, out var command))
        {
            command = _connection.CreateCommand();
            command.CommandText = sql;
            for (var i = 0; i < arguments.Length; i++)
            {
                command.Parameters.Add(new SqliteParameter { ParameterName = $"?{i + 1}" });
            }

            _commands.Add(sql, command);
        }

        for (var i = 0; i < arguments.Length; i++)
        {
            command.Parameters[i].Value = arguments[i] ?? DBNull.Value;
        }

        return command;
    }
}
