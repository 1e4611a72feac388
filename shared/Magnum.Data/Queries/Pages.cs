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
    /// <param name="see">Leaves the rows that the caller may see.</param>
    /// <param name="ct">Ends the wait.</param>
    public static Task<List<T>> PageAsync<T>(
        this MagnumDbContext db, PageRequest page, T? marker, Func<IQueryable<T>, IQueryable<T>> see, CancellationToken ct)
        where T : class => db.PageAsync(page, marker, see, rows => rows, ct);

    /// <summary>The rows of a page, with more or less than the row itself.</summary>
    /// <param name="db">The database.</param>
    /// <param name="page">The page.</param>
    /// <param name="marker">The last row of the page before; null for the first page.</param>
    /// <param name="see">Leaves the rows that the caller may see.</param>
    /// <param name="read">Says what is read of them.</param>
    /// <param name="ct">Ends the wait.</param>
    public static async Task<List<TRead>> PageAsync<T, TRead>(
        this MagnumDbContext db, PageRequest page, T? marker, Func<IQueryable<T>, IQueryable<T>> see, Func<IQueryable<T>, IQueryable<TRead>> read, CancellationToken ct)
        where T : class
        where TRead : class
    {
        var entity = db.Model.FindEntityType(typeof(T))!;
        var key = SortKeys.Find(entity, page.SortKey.Length == 0 ? PageRequest.RowNumber : page.SortKey);
        var rows = new List<TRead>();
        foreach (var range in PageRange.After(key, entity.FindProperty(RowNumber)!, marker, page.Descending, db.Database.IsSqlite()))
        {
            var found = Sorted(see(In<T>(db, entity, range)), key, page.Descending).Take(page.Limit - rows.Count);
            rows.AddRange(await read(found.AsNoTracking()).ToListAsync(ct));
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
