using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Magnum.Data;

/// <summary>Reads what a database refused, whichever provider it is.</summary>
public static class DatabaseErrors
{
    private const int SqliteUnique = 2067;
    private const int SqlitePrimaryKey = 1555;
    private const int SqliteForeignKey = 787;
    private const int SqliteRestrict = 1811;

    /// <summary>A row with this unique value was there already.</summary>
    public static bool IsUniqueViolation(DbUpdateException exception) => exception?.InnerException switch
    {
        SqliteException e => e.SqliteExtendedErrorCode is SqliteUnique or SqlitePrimaryKey,
        PostgresException e => e.SqlState == PostgresErrorCodes.UniqueViolation,
        _ => false,
    };

    /// <summary>The row refers to one that is not there, or is referred to by one that is.</summary>
    public static bool IsForeignKeyViolation(DbUpdateException exception) => exception?.InnerException switch
    {
        SqliteException e => e.SqliteExtendedErrorCode is SqliteForeignKey or SqliteRestrict,
        PostgresException e => e.SqlState is PostgresErrorCodes.ForeignKeyViolation or PostgresErrorCodes.RestrictViolation,
        _ => false,
    };
}
