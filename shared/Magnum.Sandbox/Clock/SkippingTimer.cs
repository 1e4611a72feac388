namespace Magnum.Sandbox.Clock;

/// <summary>A timer of the sandbox's clock: its due time is a moment of that clock, so skipping time brings it nearer.</summary>
internal sealed class SkippingTimer : ITimer
{
    /// <summary>No clock can wait for more than 49 days at once; a timer that fires too early waits again.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    private readonly SandboxClock _clock;
    private readonly Action _callback;
    private readonly Lock _gate = new();
    private readonly ITimer _inner;
    private DateTimeOffset? _due;
    private TimeSpan _period = Timeout.InfiniteTimeSpan;
    private bool _disposed;

    public SkippingTimer(SandboxClock clock, TimeProvider inner, Action callback)
    {
        _clock = clock;
        _callback = callback;
        _inner = inner.CreateTimer(_ => Fire(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        lock (_gate)
        {
            if (_disposed)
                return false;
            _due = dueTime == Timeout.InfiniteTimeSpan ? null : _clock.GetUtcNow() + dueTime;
            _period = period;
            return Arm();
        }
    }

    public void Reschedule()
    {
        lock (_gate)
        {
            if (!_disposed)
                Arm();
        }
    }

    public void Dispose()
    {
        lock (_gate)
            _disposed = true;
        _clock.Forget(this);
        _inner.Dispose();
    }

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    private bool Arm()
    {
        if (_due is not { } due)
            return _inner.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        var left = due - _clock.GetUtcNow();
        var wait = left < LongestWait ? left : LongestWait;
        return _inner.Change(wait > TimeSpan.Zero ? wait : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }

    private void Fire()
    {
        lock (_gate)
        {
            if (_disposed || _due is not { } due)
                return;
            if (_clock.GetUtcNow() < due)
            {
                Arm();
                return;
            }
            _due = _period > TimeSpan.Zero ? due + _period : null;
            Arm();
        }
        _callback();
    }
}
