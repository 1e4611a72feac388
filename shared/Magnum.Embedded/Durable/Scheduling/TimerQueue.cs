using Magnum.Embedded.Durable.History;
using Magnum.Embedded.Durable.Storage;

namespace Magnum.Embedded.Durable.Scheduling;

/// <summary>All durable timers, on one timer of the clock.</summary>
internal sealed class TimerQueue : IDisposable
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(12);
    private readonly Lock _gate = new();
    private readonly PriorityQueue<TimerKey, long> _queue = new();
    private readonly HashSet<TimerKey> _live = [];
    private readonly TimeProvider _time;
    private readonly ITimer _timer;
    private Action<long, Message>? _deliver;

    public TimerQueue(TimeProvider time)
    {
        _time = time;
        _timer = time.CreateTimer(static queue => ((TimerQueue)queue!).Fire(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Begins to fire.</summary>
    public void Start(Action<long, Message> deliver)
    {
        lock (_gate)
        {
            _deliver = deliver;
        }

        Fire();
    }

    public void Add(TimerKey key, long fireAtTicks)
    {
        lock (_gate)
        {
            _live.Add(key);
            _queue.Enqueue(key, fireAtTicks);
            if (_queue.Peek() == key)
            {
                Arm();
            }
        }
    }

    public void Cancel(TimerKey key)
    {
        lock (_gate)
        {
            if (_live.Remove(key) && _queue.Count > (2 * _live.Count) + 64)
            {
                DropCancelled();
            }
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _deliver = null;
        }

        _timer.Dispose();
    }

    private void Fire()
    {
        List<TimerKey> due = [];
        Action<long, Message>? deliver;
        lock (_gate)
        {
            deliver = _deliver;
            var now = _time.GetUtcNow().UtcTicks;
            while (deliver is not null && _queue.TryPeek(out var key, out var fireAt) && (fireAt <= now || !_live.Contains(key)))
            {
                _queue.Dequeue();
                if (_live.Remove(key))
                {
                    due.Add(key);
                }
            }

            Arm();
        }

        foreach (var key in due)
        {
            deliver!(key.InstanceKey, key.TaskId == InstanceTable.StartTimer
                ? new Message(HistoryKind.Started, key.Generation, 0)
                : new Message(HistoryKind.TimerFired, key.Generation, key.TaskId));
        }
    }

    private void Arm()
    {
        if (_deliver is not null && _queue.TryPeek(out _, out var fireAt))
        {
            var wait = TimeSpan.FromTicks(Math.Max(0, fireAt - _time.GetUtcNow().UtcTicks));

            // Rounded up: clocks of the system fire in whole milliseconds, and not before the time.
            wait = TimeSpan.FromMilliseconds(Math.Ceiling(Math.Min(wait.TotalMilliseconds, LongestWait.TotalMilliseconds)));
            _timer.Change(wait, Timeout.InfiniteTimeSpan);
        }
    }

    private void DropCancelled()
    {
        var rest = _queue.UnorderedItems.Where(item => _live.Contains(item.Element)).ToArray();
        _queue.Clear();
        _queue.EnqueueRange(rest);
    }

    internal readonly record struct TimerKey(long InstanceKey, int Generation, int TaskId);
}
