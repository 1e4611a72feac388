using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace Magnum.Data.Sqlite;

/// <summary>SQLite counts, for one connection, the commits of all others; this connection does nothing but ask.</summary>
internal sealed class SqliteMark(IOptions<DatabaseOptions> options) : IDatabaseMark, IDisposable
{
    private readonly Lock _turn = new();
    private SqliteConnection? _connection;
    private SqliteCommand? _command;

    public ValueTask<long> ReadAsync(CancellationToken ct = default)
    {
        lock (_turn)
        {
            _command ??= Open();
            return ValueTask.FromResult(Convert.ToInt64(_command.ExecuteScalar(), CultureInfo.InvariantCulture));
        }
    }

    public void Dispose()
    {
        _command?.Dispose();
        _connection?.Dispose();
    }

    private SqliteCommand Open()
    {
        _connection = new SqliteConnection(SqliteFile.ConnectionString(options.Value));
        _connection.Open();
        var command = _connection.CreateCommand();
        command.CommandText = "PRAGMA data_version";
        command.Prepare();
        return command;
    }
}
