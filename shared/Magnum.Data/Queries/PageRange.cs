using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Magnum.Data.Queries;

/// <summary>
/// Rows that lie side by side in an index of a sort key and the row number. What follows a marker is up to three of these ranges,
/// one after the other: its equals, what lies beyond, and the rows on the other side of the border between empty and not. In one
/// condition they mislead the planners: SQLite compares no pair with the row number in it by index and would go through all of
/// the marker's equals, and PostgreSQL expects hardly any rows behind a frequent value.
/// </summary>
/// <param name="Condition">A condition in SQL with places for the values; null for all rows.</param>
/// <param name="Values">The values.</param>
internal sealed record PageRange(string? Condition, params object[] Values)
{
    /// <summary>The ranges after a marker, or of all rows, in the order in which their rows come.</summary>
    /// <param name="key">The sort key.</param>
    /// <param name="number">The row number.</param>
    /// <param name="marker">The row before the first one; null for all rows.</param>
    /// <param name="descending">Whether the order is turned round.</param>
    /// <param name="sqlite">
    /// Whether SQLite is told to expect few rows for one value. When most rows have the same one, it would look for another by
    /// going through the table.
    /// </param>
    public static IEnumerable<PageRange> After(IProperty key, IProperty number, object? marker, bool descending, bool sqlite)
    {
        var column = Quoted(key);
        var beyond = descending ? "<" : ">";
        var next = $"{Quoted(number)} {beyond}";
        var (empty, filled) = (Few($"{column} IS NULL"), $"{column} IS NOT NULL");
        if (marker is null)
            return !key.IsNullable ? [new(Condition: null)] : descending ? [new(filled), new(empty)] : [new(empty), new(filled)];
        var id = Stored(number, marker)!;
        if (Stored(key, marker) is not { } value)
        {
            var equals = new PageRange($"{empty} AND {next} {{0}}", id);
            return descending ? [equals] : [equals, new(filled)];
        }

        var rest = new PageRange($"{column} {beyond} {{0}}", value);
        if (key.IsKey()) return [rest];
        var same = new PageRange($"{Few($"{column} = {{0}}")} AND {next} {{1}}", value, id);
        return descending && key.IsNullable ? [same, rest, new(empty)] : [same, rest];

        string Few(string condition) => sqlite ? $"unlikely({condition})" : condition;
    }

    private static string Quoted(IProperty property) => $"\"{property.GetColumnName()}\"";

    private static object? Stored(IProperty property, object row)
    {
        var value = property.PropertyInfo!.GetValue(row);
        return value is not null && property.GetTypeMapping().Converter is { } converter ? converter.ConvertToProvider(value) : value;
    }
}
