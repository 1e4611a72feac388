using Microsoft.Data.Sqlite;

namespace Magnum.Data.Sqlite;

/// <summary>Where the SQLite database lies and how it is opened.</summary>
internal static class SqliteFile
{
    private const string DefaultPath = ".magnum/magnum.db";
    private const int BusySeconds = 30;

    /// <summary>The connection string with what the product relies on: enforced foreign keys and patience with other writers.</summary>
    public static string ConnectionString(DatabaseOptions options)
    {
        var builder = Parse(options);
        builder.ForeignKeys = true;
        if (!builder.ShouldSerialize("Default Timeout"))
            builder.DefaultTimeout = BusySeconds;
        return builder.ToString();
    }

    /// <summary>Full path of the file.</summary>
    public static string Path(DatabaseOptions options) => System.IO.Path.GetFullPath(Parse(options).DataSource);

    public static string? Problem(DatabaseOptions options)
    {
        var builder = Parse(options);
        if (string.IsNullOrWhiteSpace(builder.DataSource))
            return "Database:ConnectionString names no \"Data Source\" for SQLite.";
        return builder.Mode == SqliteOpenMode.Memory || builder.DataSource.StartsWith(':')
            ? "Database:ConnectionString names a SQLite database in memory; a file is needed, because several connections share it."
            : null;
    }

    private static SqliteConnectionStringBuilder Parse(DatabaseOptions options) =>
        string.IsNullOrWhiteSpace(options.ConnectionString)
            ? new() { DataSource = DefaultPath }
            : new(options.ConnectionString);
}
