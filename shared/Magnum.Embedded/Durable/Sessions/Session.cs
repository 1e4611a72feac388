using Magnum.Embedded.Durable.History;

namespace Magnum.Embedded.Durable.Sessions;

/// <summary>
/// One orchestration in memory. Messages queue up here; a turn takes those there are, runs the code and commits. There is
/// one turn at a time, and the next begins only when the last is on disk.
/// </summary>
internal sealed partial class Session(long key, SessionTable table)
{
    private readonly Lock _gate = new();
    private List<Message> _queue = [];
    private State _state = State.Idle;
    private bool _woken;

    private enum State
    {
        Idle,
        Scheduled,
        Busy,
        Closed,
    }

    public long Key => key;

    /// <summary>When it last had something to do, in ticks of the clock's timestamp.</summary>
    public long LastUsed { get; private set; } = table.Parts.Time.GetTimestamp();

    /// <summary>Queues a message; false if the session is closed and another is to be opened.</summary>
    public bool TryPost(Message? message)
    {
        lock (_gate)
        {
            if (_state == State.Closed)
            {
                return false;
            }

            if (message is null)
            {
                _woken = true;
            }
            else
            {
                _queue.Add(message);
            }

            if (_state != State.Idle)
            {
                return true;
            }

            _state = State.Scheduled;
            table.Activated();
        }

        table.Schedule(this);
        return true;
    }

    /// <summary>Closes the session if it has nothing to do.</summary>
    public bool TryClose()
    {
        lock (_gate)
        {
            if (_state == State.Idle)
            {
                _state = State.Closed;
                return true;
            }

            return false;
        }
    }

    private List<Message> TakeQueue()
    {
        lock (_gate)
        {
            _state = State.Busy;
            _woken = false;
            var taken = _queue;
            _queue = [];
            return taken;
        }
    }

    /// <summary>Ends a turn: on to the next if there is something to do.</summary>
    private void EndTurn(bool again = false)
    {
        LastUsed = table.Parts.Time.GetTimestamp();
        lock (_gate)
        {
            if (again || _woken || _queue.Count > 0)
            {
                _state = State.Scheduled;
            }
            else
            {
                _state = State.Idle;
            }

            again = _state == State.Scheduled;
        }

        if (again)
        {
            table.Schedule(this);
        }
        else
        {
            table.Deactivated();
        }
    }

    /// <summary>Ends the last turn. What is queued goes to a new session, which finds the orchestration ended.</summary>
    private void Close()
    {
        List<Message> rest;
        lock (_gate)
        {
            _state = State.Closed;
            rest = _queue;
            _queue = [];
        }

        table.Remove(this);
        foreach (var message in rest)
        {
            table.Post(key, message);
        }

        table.Deactivated();
    }

    private void PutBack(IEnumerable<Message> messages)
    {
        lock (_gate)
        {
            _queue.InsertRange(0, messages);
        }
    }
}
