using Magnum.Data.Sqlite;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Magnum.Data;

/// <summary>Says in one sentence what is wrong with the settings of the database; runs at start.</summary>
public sealed class DatabaseOptionsValidator : IValidateOptions<DatabaseOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, DatabaseOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (Problem(options) is { } problem)
            return ValidateOptionsResult.Fail(problem);
        return ValidateOptionsResult.Success;
    }

    private static string? Problem(DatabaseOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.Provider))
            return "Database:Provider is empty; use \"sqlite\" or \"postgresql\".";
        if (!options.IsSqlite && !options.IsPostgreSql)
            return $"Database:Provider \"{options.Provider}\" is unknown; use \"sqlite\" or \"postgresql\".";
        if (options.IsPostgreSql && string.IsNullOrWhiteSpace(options.ConnectionString))
            return "Database:ConnectionString is missing; PostgreSQL needs one, for example \"Host=db;Database=magnum;Username=magnum\".";
        try
        {
            return options.IsSqlite ? SqliteFile.Problem(options) : PostgreSqlProblem(options.ConnectionString!);
        }
        catch (Exception e) when (e is ArgumentException or FormatException)
        {
            return $"Database:ConnectionString cannot be read by {options.Provider.ToLowerInvariant()}: {e.Message}";
        }
    }

    private static string? PostgreSqlProblem(string connectionString) =>
        string.IsNullOrWhiteSpace(new NpgsqlConnectionStringBuilder(connectionString).Host)
            ? "Database:ConnectionString names no Host for PostgreSQL."
            : null;
}
