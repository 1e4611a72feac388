using System.Globalization;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Magnum.Data.PostgreSql;

/// <summary>In PostgreSQL two transactions with the same snapshot see the same rows, and any commit of a change makes a new one.</summary>
internal sealed class PostgreSqlMark(IOptions<DatabaseOptions> options) : IDatabaseMark
{
    private const string Sql = "SELECT hashtextextended(pg_current_snapshot()::text, 0)";

    public async ValueTask<long> ReadAsync(CancellationToken ct = default)
    {
        await using var connection = new NpgsqlConnection(options.Value.ConnectionString);
        await connection.OpenAsync(ct);
        await using var command = new NpgsqlCommand(Sql, connection);
        return Convert.ToInt64(await command.ExecuteScalarAsync(ct), CultureInfo.InvariantCulture);
    }
}
