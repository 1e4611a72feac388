namespace Magnum.Data;

/// <summary>Which database is used; configuration section "Database".</summary>
public sealed class DatabaseOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Database";

    /// <summary>The provider for one file on this machine.</summary>
    public const string Sqlite = "sqlite";

    /// <summary>The provider for a PostgreSQL server.</summary>
    public const string PostgreSql = "postgresql";

    /// <summary>"sqlite" or "postgresql", in any case.</summary>
    public string Provider { get; set; } = Sqlite;

    /// <summary>
    /// ADO.NET connection string of the provider. Null or empty means the file ".magnum/magnum.db" with SQLite; PostgreSQL needs one.
    /// </summary>
    public string? ConnectionString { get; set; }

    internal bool IsPostgreSql => string.Equals(Provider, PostgreSql, StringComparison.OrdinalIgnoreCase);

    internal bool IsSqlite => string.Equals(Provider, Sqlite, StringComparison.OrdinalIgnoreCase);
}
