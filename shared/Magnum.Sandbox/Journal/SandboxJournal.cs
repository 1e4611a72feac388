namespace Magnum.Sandbox.Journal;

/// <summary>The last requests in the order in which they were answered; bounded and thread-safe.</summary>
public sealed class SandboxJournal
{
    private readonly Lock _gate = new();
    private readonly Queue<JournalEntry> _entries = new();
    private readonly int _capacity;

    internal SandboxJournal(int capacity) => _capacity = capacity;

    /// <summary>How many requests came in all, the forgotten ones included.</summary>
    public long Total { get; private set; }

    /// <summary>A copy of what is kept, oldest first.</summary>
    public IReadOnlyList<JournalEntry> Entries
    {
        get
        {
            lock (_gate)
                return [.. _entries];
        }
    }

    /// <summary>How many kept requests went to this service with this method and a path containing the text.</summary>
    public int Count(string service, string method, string pathPart = "")
    {
        lock (_gate)
        {
            return _entries.Count(entry => entry.Service == service && entry.Method == method
                && entry.Path.Contains(pathPart, StringComparison.Ordinal));
        }
    }

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        lock (_gate)
            _entries.Clear();
    }

    internal void Add(JournalEntry entry)
    {
        lock (_gate)
        {
            if (_entries.Count == _capacity)
                _entries.Dequeue();
            _entries.Enqueue(entry);
            Total++;
        }
    }
}
