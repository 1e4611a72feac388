using Npgsql;

namespace Magnum.TestKit.Databases;

/// <summary>
/// A PostgreSQL server for tests, one for the whole test process: the one that MAGNUM_TEST_POSTGRES names by a connection
/// string, or one that is started here in a temporary folder from the programs of a Debian package.
/// </summary>
public sealed class PostgreSqlServer
{
    private const string Setting = "MAGNUM_TEST_POSTGRES";

    private static readonly Lazy<Task<PostgreSqlServer>> Instance = new(StartAsync);

    private readonly string? _connectionString;

    private PostgreSqlServer(string? connectionString, string? skipReason)
    {
        _connectionString = connectionString;
        SkipReason = skipReason;
    }

    /// <summary>Why there is no server; null when there is one.</summary>
    public string? SkipReason { get; }

    /// <summary>The server, started when it is first asked for.</summary>
    public static Task<PostgreSqlServer> SharedAsync() => Instance.Value;

    /// <summary>Makes an empty database of its own for a test.</summary>
    /// <returns>The connection string of the database.</returns>
    public async Task<string> CreateDatabaseAsync(CancellationToken ct = default)
    {
        if (_connectionString is null)
            throw new InvalidOperationException(SkipReason);
        var name = $"test_{Guid.NewGuid():N}";
        await ExecuteAsync($"CREATE DATABASE {name}", ct);
        return new NpgsqlConnectionStringBuilder(_connectionString) { Database = name }.ToString();
    }

    /// <summary>Removes a database that <see cref="CreateDatabaseAsync"/> made.</summary>
    public async Task DropDatabaseAsync(string connectionString, CancellationToken ct = default)
    {
        await using (var connection = new NpgsqlConnection(connectionString))
            NpgsqlConnection.ClearPool(connection);
        var name = new NpgsqlConnectionStringBuilder(connectionString).Database;
        await ExecuteAsync($"DROP DATABASE IF EXISTS {name} WITH (FORCE)", ct);
    }

    private static async Task<PostgreSqlServer> StartAsync()
    {
        if (Environment.GetEnvironmentVariable(Setting) is { Length: > 0 } given)
            return new(given, null);
        if (TemporaryCluster.FindPrograms() is not { } programs)
            return new(null, $"PostgreSQL is not installed (no /usr/lib/postgresql/*/bin) and {Setting} is not set");
        try
        {
            return new(await TemporaryCluster.StartAsync(programs), null);
        }
        catch (InvalidOperationException e)
        {
            return new(null, $"PostgreSQL does not start here: {e.Message}");
        }
    }

    private async Task ExecuteAsync(string sql, CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(_connectionString);
        await connection.OpenAsync(ct);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(ct);
    }
}
