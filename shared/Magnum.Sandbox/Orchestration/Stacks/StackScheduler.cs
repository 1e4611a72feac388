namespace Magnum.Sandbox.Orchestration.Stacks;

/// <summary>Calls back for a stack when its moment comes. One timer for all stacks.</summary>
internal sealed class StackScheduler : IDisposable
{
    private readonly Lock _gate = new();
    private readonly PriorityQueue<Stack, DateTimeOffset> _queue = new();
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

    public void Schedule(Stack stack, DateTimeOffset at)
    {
        lock (_gate)
        {
            _queue.Enqueue(stack, at);
            if (at < _armed)
                Arm(at);
        }
    }

    public void Dispose() => _timer.Dispose();

    private void Tick()
    {
        var due = new List<Stack>();
        lock (_gate)
        {
            _armed = DateTimeOffset.MaxValue;
            while (_queue.TryPeek(out var stack, out var at) && at <= _time.GetUtcNow())
            {
                due.Add(stack);
                _queue.Dequeue();
            }
            if (_queue.TryPeek(out _, out var next))
                Arm(next);
        }
        foreach (var stack in due)
            _due(stack);
    }

    private void Arm(DateTimeOffset at)
    {
        _armed = at;
        var wait = at - _time.GetUtcNow();
        _timer.Change(wait > TimeSpan.Zero ? TimeSpan.FromMilliseconds(Math.Ceiling(wait.TotalMilliseconds)) : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }
}
