namespace Magnum.Embedded.Durable.Execution;

/// <summary>
/// Runs an orchestrator's code on one thread at a time, and only while a turn lasts. A continuation that comes from
/// anywhere else shows that the code awaited something that no replay can repeat.
/// </summary>
internal sealed class TurnPump(Action touchedFromOutside) : SynchronizationContext
{
    private readonly Queue<(SendOrPostCallback Callback, object? State)> _queue = new();
    private volatile int _thread;
    private volatile bool _touchedFromOutside;

    /// <summary>Whether the code was continued by something that is not the engine.</summary>
    public bool WasTouchedFromOutside => _touchedFromOutside;

    public bool IsInTurn => _thread == Environment.CurrentManagedThreadId;

    /// <summary>Runs a step and everything it sets off, until the code waits again.</summary>
    public void Run<T>(Action<T> step, T state)
    {
        var previous = Current;
        SetSynchronizationContext(this);
        _thread = Environment.CurrentManagedThreadId;
        try
        {
            step(state);
            while (_queue.TryDequeue(out var next))
            {
                next.Callback(next.State);
            }
        }
        finally
        {
            _thread = 0;
            SetSynchronizationContext(previous);
        }
    }

    public override void Post(SendOrPostCallback d, object? state)
    {
        if (IsOwnCall())
        {
            _queue.Enqueue((d, state));
        }
    }

    public override void Send(SendOrPostCallback d, object? state)
    {
        EnsureInTurn();
        d(state);
    }

    public override SynchronizationContext CreateCopy() => this;

    /// <summary>Refuses a call of the context that does not come from the orchestrator's own code.</summary>
    public void EnsureInTurn()
    {
        if (!IsOwnCall())
        {
            throw new ForeignTaskException(ForeignTaskException.Rule);
        }
    }

    /// <summary>Whether the orchestrator's own code is calling; if not, that is remembered.</summary>
    public bool IsOwnCall()
    {
        if (!IsInTurn)
        {
            ReportTouch();
            return false;
        }

        return true;
    }

    private void ReportTouch()
    {
        if (!_touchedFromOutside)
        {
            _touchedFromOutside = true;
            touchedFromOutside();
        }
    }
}
