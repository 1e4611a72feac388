using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Magnum.Data.Queries;

/// <summary>
/// Pages in any order: rows after the marker's, with empty values first and last when the order is turned round, the same on every
/// database. A page costs the same wherever it lies when there is an index of its order.
/// </summary>
internal static class Pages
{
    private const string RowNumber = "Id";

    /// <summary>The rows of a page.</summary>
    /// <param name="db">The database.</param>
    /// <param name="page">The page.</param>
    /// <param name="marker">The last row of the page before; null for the first page.</param>
    /// <param name="read">Leaves the rows that the caller may see and says what is read with them.</param>
    /// <param name="ct">Ends the wait.</param>
    public static async Task<List<T>> PageAsync<T>(
        this MagnumDbContext db, PageRequest page, T? marker, Func<IQueryable<T>, IQueryable<T>> read, CancellationToken ct)
        where T : class
    {
        var entity = db.Model.FindEntityType(typeof(T))!;
        var key = SortKeys.Find(entity, page.SortKey.Length == 0 ? PageRequest.RowNumber : page.SortKey);
        var rows = new List<T>();
        foreach (var range in PageRange.After(key, entity.FindProperty(RowNumber)!, marker, page.Descending, db.Database.IsSqlite()))
        {
            var found = Sorted(read(In<T>(db, entity, range)), key, page.Descending);
            rows.AddRange(await found.Take(page.Limit - rows.Count).AsNoTracking().ToListAsync(ct));
            if (rows.Count == page.Limit) break;
        }

        return rows;
    }

    private static IQueryable<T> In<T>(MagnumDbContext db, IEntityType entity, PageRange range)
        where T : class
    {
#pragma warning disable EF1002 // Names come from the model, never from the request; values are parameters.
        return range.Condition is null
            ? db.Set<T>()
            : db.Set<T>().FromSqlRaw($"SELECT * FROM \"{entity.GetTableName()}\" WHERE {range.Condition}", range.Values);
#pragma warning restore EF1002
    }

    private static IQueryable<T> Sorted<T>(IQueryable<T> rows, IProperty key, bool descending)
        where T : class
    {
        var name = key.Name;
        var sorted = descending
            ? rows.OrderByDescending(row => EF.Property<object>(row, name))
            : rows.OrderBy(row => EF.Property<object>(row, name));
        if (key.IsKey()) return sorted;
        return descending
            ? sorted.ThenByDescending(row => EF.Property<long>(row, RowNumber))
            : sorted.ThenBy(row => EF.Property<long>(row, RowNumber));
    }
}
