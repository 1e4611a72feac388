namespace Magnum.Sandbox.Clock;

/// <summary>A clock that runs with another one and can be moved forward; timers that come due by it fire at once.</summary>
internal sealed class SandboxClock(TimeProvider inner) : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly HashSet<SkippingTimer> _timers = [];
    private long _skippedTicks;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public TimeSpan Skipped => new(Interlocked.Read(ref _skippedTicks));

    public override DateTimeOffset GetUtcNow() => inner.GetUtcNow() + Skipped;

    public override long GetTimestamp() =>
        inner.GetElapsedTime(0, inner.GetTimestamp()).Ticks + Interlocked.Read(ref _skippedTicks);

    /// <summary>Moves the clock forward; it never goes back.</summary>
    public void Advance(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        Interlocked.Add(ref _skippedTicks, by.Ticks);
        SkippingTimer[] timers;
        lock (_gate)
            timers = [.. _timers];
        foreach (var timer in timers)
            timer.Reschedule();
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new SkippingTimer(this, inner, () => callback(state));
        lock (_gate)
            _timers.Add(timer);
        timer.Change(dueTime, period);
        return timer;
    }

    internal void Forget(SkippingTimer timer)
    {
        lock (_gate)
            _timers.Remove(timer);
    }
}
