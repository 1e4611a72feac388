using Magnum.Data.Queries;
using Magnum.Domain.Clusters;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Magnum.Data.Tests.Queries;

/// <summary>Rows with something in every column, and the walk through them page by page.</summary>
internal static class SortedRows
{
    private const int Count = 11;
    private const int PageSize = 2;
    private static readonly string[] Inner = ["revision", "trustee_password"];

    /// <summary>Empty values first, text by its characters, as both databases sort.</summary>
    private static readonly Comparer<object?> Order = Comparer<object?>.Create((left, right) =>
        left is string text && right is string other ? string.CompareOrdinal(text, other) : Comparer<object?>.Default.Compare(left, right));

    /// <summary>Adds rows in which each column that may be empty is so now and then, and most values occur more than once.</summary>
    public static async Task<IReadOnlyList<T>> AddAsync<T>(TestDatabase database, Func<int, T> make)
        where T : class
    {
        await using var db = database.Open();
        var optional = Entity<T>(db).GetProperties().Where(property => property.IsNullable || property.ClrType == typeof(bool)).ToList();
        var rows = new List<T>();
        for (var index = 0; index < Count; index++)
        {
            var row = make(index);
            for (var column = 0; column < optional.Count; column++)
                optional[column].PropertyInfo!.SetValue(row, Sample(optional[column], index + column));
            await database.AddAsync(row);
            database.Time.Advance(TimeSpan.FromSeconds(index % 2));
            rows.Add(row);
        }

        return rows;
    }

    /// <summary>Goes through a list by every column, both ways, and compares it with <paramref name="rows"/> sorted here.</summary>
    /// <param name="database">Where they are.</param>
    /// <param name="rows">What the list shows.</param>
    /// <param name="list">The list.</param>
    /// <param name="keys">Only these columns; none for all.</param>
    public static async Task WalkAsync<T>(
        TestDatabase database, IEnumerable<T> rows, Func<PageRequest, T?, Task<IReadOnlyList<T>>> list, params string[] keys)
        where T : class
    {
        await using var db = database.Open();
        var number = Entity<T>(db).FindProperty("Id")!;
        foreach (var key in Entity<T>(db).GetProperties().Where(property =>
            !Inner.Contains(property.GetColumnName()) && (keys.Length == 0 || keys.Contains(property.GetColumnName()))))
        {
            var sorted = rows.OrderBy(row => Stored(key, row), Order).ThenBy(row => Stored(number, row), Order)
                .Select(row => Stored(number, row)).ToList();
            sorted.Should().HaveCountGreaterThan(2 * PageSize);
            foreach (var descending in new[] { false, true })
            {
                var walked = (await WalkAsync(list, key.GetColumnName(), descending)).Select(row => Stored(number, row));
                walked.Should().Equal(
                    descending ? Enumerable.Reverse(sorted) : sorted, $"that is the order by {key.GetColumnName()}, turned round: {descending}");
            }
        }
    }

    private static async Task<List<T>> WalkAsync<T>(Func<PageRequest, T?, Task<IReadOnlyList<T>>> list, string key, bool descending)
        where T : class
    {
        var walked = new List<T>();
        IReadOnlyList<T> page;
        do
        {
            var last = walked.LastOrDefault();
            var marker = last is null ? null : typeof(T).GetProperty("Uuid")?.GetValue(last) as string;
            page = await list(new PageRequest(PageSize, marker, key, descending), last);
            walked.AddRange(page);
        }
        while (page.Count == PageSize && walked.Count <= Count);
        return walked;
    }

    private static IEntityType Entity<T>(MagnumDbContext db) => db.Model.FindEntityType(typeof(T))!;

    private static object? Stored(IProperty property, object row)
    {
        var value = property.PropertyInfo!.GetValue(row);
        return value is not null && property.GetTypeMapping().Converter is { } converter ? converter.ConvertToProvider(value) : value;
    }

    private static object? Sample(IProperty property, int index) => (Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType) switch
    {
        var type when type == typeof(bool) => index % 2 == 0,
        _ when index % 4 == 1 => null,
        var type when type == typeof(string) => $"v{index % 3}",
        var type when type == typeof(int) => index % 3,
        var type when type == typeof(DateTimeOffset) => DateTimeOffset.UnixEpoch.AddMinutes(index % 3),
        var type when type == typeof(ResourceStatus) => (ResourceStatus)(index % 3),
        var type when type == typeof(HealthStatus) => (HealthStatus)(index % 2),
        _ => null,
    };
}
