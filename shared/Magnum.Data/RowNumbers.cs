using Microsoft.EntityFrameworkCore;

namespace Magnum.Data;

/// <summary>Rows that bring a row number of the user's choice along.</summary>
internal static class RowNumbers
{
    /// <summary>
    /// Lets PostgreSQL count on behind the given numbers of a table, which it would come upon one day; never back. SQLite does so
    /// by itself.
    /// </summary>
    public static async Task CountOnAsync<T>(this MagnumDbContext db, CancellationToken ct)
        where T : class
    {
        if (!db.Database.IsNpgsql())
            return;
        var table = db.Model.FindEntityType(typeof(T))!.GetTableName()!;
#pragma warning disable EF1002 // The name comes from the model.
        await db.Database.ExecuteSqlRawAsync(
            $"""
            SELECT setval(
                pg_get_serial_sequence('{table}', 'id'),
                GREATEST((SELECT MAX(id) FROM {table}), pg_sequence_last_value(pg_get_serial_sequence('{table}', 'id')::regclass)))
            """,
            ct);
#pragma warning restore EF1002
    }
}
