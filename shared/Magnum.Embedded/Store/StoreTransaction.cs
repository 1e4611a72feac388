using Microsoft.Data.Sqlite;

namespace Magnum.Embedded.Store;

/// <summary>Reads and changes inside the writer's transaction; reads see the changes made before them.</summary>
public sealed class StoreTransaction : StoreReader
{
    private readonly List<Action> _committed = [];

    internal StoreTransaction(SqliteConnection connection)
        : base(connection)
    {
    }

    /// <summary>Runs a statement that changes rows.</summary>
    /// <param name="sql">A constant statement with <c>?1</c>, <c>?2</c>, …</param>
    /// <param name="arguments">string, long, int, bool, double, byte[] or null.</param>
    /// <returns>How many rows changed.</returns>
    public int Execute(string sql, params ReadOnlySpan<object?> arguments) => Prepare(sql, arguments).ExecuteNonQuery();

    /// <summary>
    /// Has <paramref name="action"/> called once the changes are on disk, on the writer's thread and in the order of the
    /// commits; never if they are undone. It must be quick and must not throw.
    /// </summary>
    public void OnCommitted(Action action) => _committed.Add(action);

    internal int Mark() => _committed.Count;

    internal void Forget(int mark) => _committed.RemoveRange(mark, _committed.Count - mark);

    internal void Committed()
    {
        foreach (var action in _committed)
        {
            action();
        }

        _committed.Clear();
    }
}
