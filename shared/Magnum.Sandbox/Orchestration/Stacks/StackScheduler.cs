namespace Magnum.Sandbox.Orchestration.Stacks;

/// <summary>Calls back for a stack when its moment comes, the one asked for last. One timer for all stacks.</summary>
internal sealed class StackScheduler : IDisposable
{
    private readonly Lock _gate = new();
    private readonly SortedSet<Entry> _queue = [];
    private readonly Dictionary<Stack, Entry> _entries = [];
    private readonly TimeProvider _time;
    private readonly Action<Stack> _due;
    private readonly ITimer _timer;
    private DateTimeOffset _armed = DateTimeOffset.MaxValue;

    public StackScheduler(TimeProvider time, Action<Stack> due)
    {
        _time = time;
        _due = due;
        _timer = time.CreateTimer(_ => Tick(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>How many stacks wait for their moment.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
                return _queue.Count;
        }
    }

    public void Schedule(Stack stack, DateTimeOffset at)
    {
        lock (_gate)
        {
            Remove(stack);
            _queue.Add(_entries[stack] = new Entry(at, stack));
            if (at < _armed)
                Arm(at);
        }
    }

    /// <summary>The stack waits for nothing any more, and is no longer kept.</summary>
    public void Cancel(Stack stack)
    {
        lock (_gate)
            Remove(stack);
    }

    public void Dispose() => _timer.Dispose();

    private void Tick()
    {
        var due = new List<Stack>();
        lock (_gate)
        {
            _armed = DateTimeOffset.MaxValue;
            while (_queue.Min is { } first && first.At <= _time.GetUtcNow())
            {
                due.Add(first.Stack);
                Remove(first.Stack);
            }
            if (_queue.Min is { } next)
                Arm(next.At);
        }
        foreach (var stack in due)
            _due(stack);
    }

    private void Remove(Stack stack)
    {
        if (_entries.Remove(stack, out var entry))
            _queue.Remove(entry);
    }

    private void Arm(DateTimeOffset at)
    {
        _armed = at;
        var wait = at - _time.GetUtcNow();
        _timer.Change(wait > TimeSpan.Zero ? TimeSpan.FromMilliseconds(Math.Ceiling(wait.TotalMilliseconds)) : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }

    private sealed record Entry(DateTimeOffset At, Stack Stack) : IComparable<Entry>
    {
        public int CompareTo(Entry? other) =>
            other is null ? 1 : (At, Stack.Id).CompareTo((other.At, other.Stack.Id));
    }
}
