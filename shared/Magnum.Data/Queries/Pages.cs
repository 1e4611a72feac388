using Microsoft.EntityFrameworkCore;

namespace Magnum.Data.Queries;

/// <summary>Pages in any order: rows after the marker's, with empty values first, the same on every database.</summary>
internal static class Pages
{
    /// <summary>The rows of a page, before anything decides which of them the caller may see.</summary>
    /// <param name="db">The database.</param>
    /// <param name="page">The page.</param>
    /// <param name="markerId">Row number of the marker; null for the first page.</param>
    /// <param name="visible">Leaves the rows that the caller may see.</param>
    public static IQueryable<T> Page<T>(
        this MagnumDbContext db, PageRequest page, long? markerId, Func<IQueryable<T>, IQueryable<T>> visible)
        where T : class
    {
        var entity = db.Model.FindEntityType(typeof(T))!;
        var key = SortKeys.Find(entity, page.SortKey.Length == 0 ? PageRequest.RowNumber : page.SortKey).Name;
        var rows = visible(After<T>(db, page, markerId));
        var sorted = page.Descending
            ? rows.OrderBy(row => EF.Property<object>(row, key) == null).ThenByDescending(row => EF.Property<object>(row, key))
                .ThenByDescending(row => EF.Property<long>(row, "Id"))
            : rows.OrderByDescending(row => EF.Property<object>(row, key) == null).ThenBy(row => EF.Property<object>(row, key))
                .ThenBy(row => EF.Property<long>(row, "Id"));
        return sorted.Take(page.Limit);
    }

    private static IQueryable<T> After<T>(MagnumDbContext db, PageRequest page, long? markerId)
        where T : class
    {
        if (markerId is not { } id)
            return db.Set<T>();
        var entity = db.Model.FindEntityType(typeof(T))!;
        var table = entity.GetTableName();
        var column = SortKeys.Find(entity, page.SortKey.Length == 0 ? PageRequest.RowNumber : page.SortKey).GetColumnName();
        var (beyond, empty) = page.Descending
            ? ("<", $"(t.\"{column}\" IS NULL AND m.\"{column}\" IS NOT NULL)")
            : (">", $"(t.\"{column}\" IS NOT NULL AND m.\"{column}\" IS NULL)");
        var same = $"(t.\"{column}\" = m.\"{column}\" OR (t.\"{column}\" IS NULL AND m.\"{column}\" IS NULL))";

#pragma warning disable EF1003 // Names come from the model, never from the request; the row number is a parameter.
        return db.Set<T>().FromSqlRaw(
            $"SELECT t.* FROM \"{table}\" t CROSS JOIN \"{table}\" m WHERE m.id = {{0}} AND " +
            $"(t.\"{column}\" {beyond} m.\"{column}\" OR {empty} OR ({same} AND t.id {beyond} m.id))",
            id);
#pragma warning restore EF1003
    }
}
