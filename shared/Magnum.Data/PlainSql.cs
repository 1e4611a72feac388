using System.Data.Common;
using System.Globalization;
using Magnum.Data.Mapping.Columns;
using Magnum.Data.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Magnum.Data;

/// <summary>
/// The few statements that run for ever while nothing else happens, on either database. Entity Framework would be woken up by
/// them, and with it an idle process is a fifth larger.
/// </summary>
public sealed class PlainSql(IOptions<DatabaseOptions> options)
{
    /// <summary>Runs a statement.</summary>
    /// <returns>How many rows it changed.</returns>
    public async Task<int> ExecuteAsync(string sql, CancellationToken ct, params (string Name, object Value)[] parameters)
    {
        await using var connection = await OpenAsync(ct);
        await using var command = Command(connection, sql, parameters);
        return await command.ExecuteNonQueryAsync(ct);
    }

    /// <summary>Runs a query that gives a single truth.</summary>
    public async Task<bool> IsTrueAsync(string sql, CancellationToken ct, params (string Name, object Value)[] parameters)
    {
        await using var connection = await OpenAsync(ct);
        await using var command = Command(connection, sql, parameters);
        return Convert.ToBoolean(await command.ExecuteScalarAsync(ct), CultureInfo.InvariantCulture);
    }

    private async Task<DbConnection> OpenAsync(CancellationToken ct)
    {
        DbConnection connection = options.Value.IsPostgreSql
            ? new NpgsqlConnection(options.Value.ConnectionString)
            : new SqliteConnection(SqliteFile.ConnectionString(options.Value));
        try
        {
            await connection.OpenAsync(ct);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private DbCommand Command(DbConnection connection, string sql, (string Name, object Value)[] parameters)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // Texts are constants of the callers; what varies is a parameter.
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var (name, value) in parameters)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value is DateTimeOffset time ? Stored(time) : value);
            command.Parameters.Add(parameter);
        }

        return command;
    }

    private object Stored(DateTimeOffset time) => options.Value.IsPostgreSql ? StoredTime.Truncate(time) : StoredTime.ToTicks(time);
}
