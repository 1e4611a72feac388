using Magnum.Embedded.Durable.History;
using Microsoft.DurableTask.Converters;

namespace Magnum.Embedded.Durable.Execution;

/// <content>What the code asks for through its context.</content>
internal sealed partial class OrchestrationRun
{
    private int _nextTaskId;
    private int _guids;
    private (string? Input, bool KeepEvents)? _continuation;

    public Task<T> CallActivity<T>(string name, object? input)
    {
        var payload = Serialize(input);
        var id = Ask(HistoryKind.ActivityScheduled, name);
        var task = new PendingTask<T>(name, id);
        _tasks.Add(id, task);
        if (!IsReplaying)
        {
            Changes.Activities.Add(new(id, name, payload));
        }

        return task.Task;
    }

    public Task<T> CallSubOrchestrator<T>(string name, string? instanceId, object? input, string? tags)
    {
        instanceId ??= NewGuid().ToString("N");
        var payload = Serialize(input);
        var id = Ask(HistoryKind.SubOrchestrationScheduled, name);
        var task = new PendingTask<T>(name, id);
        _tasks.Add(id, task);
        if (!IsReplaying)
        {
            Changes.Children.Add(new NewInstance(instanceId, name, payload, tags)
            {
                Parent = new(Instance.Key, Instance.Id, Instance.Name, Instance.Generation, id),
            });
        }

        return task.Task;
    }

    public Task CreateTimer(long fireAtTicks, CancellationToken cancellation)
    {
        if (cancellation.IsCancellationRequested)
        {
            _pump.EnsureInTurn();
            return Task.FromCanceled(cancellation);
        }

        var id = Ask(HistoryKind.TimerCreated, string.Empty);
        var timer = new PendingTimer(fireAtTicks);
        _tasks.Add(id, timer);
        if (!IsReplaying)
        {
            Changes.Timers.Add(new(id, fireAtTicks));
        }

        if (cancellation.CanBeCanceled)
        {
            timer.CancelWith(cancellation, () => CancelTimer(id));
        }

        return timer.Task;
    }

    public Task<T> WaitForEvent<T>(string name, CancellationToken cancellation)
    {
        _pump.EnsureInTurn();
        return cancellation.IsCancellationRequested
            ? Task.FromCanceled<T>(cancellation)
            : _events.WaitFor<T>(name, cancellation, _pump.IsOwnCall);
    }

    public void SendEvent(string instanceId, string name, object value)
    {
        var payload = Serialize(value);
        Ask(HistoryKind.EventSent, name);
        if (!IsReplaying)
        {
            Changes.Events.Add(new(instanceId, name, payload));
        }
    }

    public void SetCustomStatus(object? status)
    {
        var payload = Serialize(status);
        if (!IsReplaying)
        {
            Changes.CustomStatus = payload;
            Changes.CustomStatusChanged = true;
        }
    }

    public void ContinueAsNew(object? input, bool keepEvents) => _continuation = (Serialize(input), keepEvents);

    public Guid NewGuid()
    {
        _pump.EnsureInTurn();
        return DeterministicGuid.Create(Instance.Id, NowTicks, _guids++);
    }

    /// <summary>
    /// Writes a value as JSON. Every request does so first and in every replay: one whose value cannot be written is
    /// refused each time alike, and is never asked for.
    /// </summary>
    private string? Serialize(object? value)
    {
        _pump.EnsureInTurn();
        return JsonDataConverter.Default.Serialize(value);
    }

    private int Ask(HistoryKind kind, string name)
    {
        _pump.EnsureInTurn();
        var request = new HistoryRow(kind, _nextTaskId++, name, null, 0);
        if (IsReplaying)
        {
            _asked.Enqueue(request);
        }
        else
        {
            Changes.Rows.Add(request);
        }

        return request.TaskId;
    }

    private bool CancelTimer(int id)
    {
        if (!_pump.IsOwnCall())
        {
            return false;
        }

        if (_tasks.Remove(id) && !IsReplaying && Changes.Timers.RemoveAll(timer => timer.TaskId == id) == 0)
        {
            Changes.CancelledTimers.Add(id);
        }

        return true;
    }
}
