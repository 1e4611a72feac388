using System.Collections;
using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace Magnum.Sandbox.State;

/// <summary>A thread-safe table of rows by id. Enumerating does not lock and tolerates writers.</summary>
/// <typeparam name="TRow">The immutable row.</typeparam>
public sealed class Table<TRow> : IEnumerable<TRow> where TRow : class, IRow
{
    private readonly ConcurrentDictionary<string, TRow> _rows = new(StringComparer.Ordinal);

    /// <summary>How many rows there are.</summary>
    public int Count => _rows.Count;

    /// <summary>Adds a row, or replaces the one with its id.</summary>
    public void Set(TRow row) => _rows[row.Id] = row;

    /// <summary>Adds a row unless its id is taken; tells whether it did.</summary>
    public bool TryAdd(TRow row) => _rows.TryAdd(row.Id, row);

    /// <summary>The row with this id, or null.</summary>
    public TRow? Find(string? id) => id is not null && _rows.TryGetValue(id, out var row) ? row : null;

    /// <summary>Replaces <paramref name="seen"/> by <paramref name="next"/> unless someone else changed it in between.</summary>
    public bool TryReplace(TRow seen, TRow next) => _rows.TryUpdate(seen.Id, next, seen);

    /// <summary>Removes the row with this id and hands it out; false when there is none.</summary>
    public bool Remove(string id, [NotNullWhen(true)] out TRow? row) => _rows.TryRemove(id, out row);

    /// <summary>Removes the row with this id if there is one.</summary>
    public bool Remove(string id) => _rows.TryRemove(id, out _);

    /// <inheritdoc />
    public IEnumerator<TRow> GetEnumerator()
    {
        foreach (var pair in _rows)
            yield return pair.Value;
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
