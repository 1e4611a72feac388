using Magnum.Embedded.Durable.History;
using Magnum.Embedded.Durable.Storage;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Converters;
using Microsoft.Extensions.Logging;

namespace Magnum.Embedded.Durable.Execution;

/// <summary>
/// An orchestrator's code under way, from its start to its end or to its continuing as new. History rows go in, what it
/// asks for comes out as <see cref="Changes"/>.
/// </summary>
internal sealed partial class OrchestrationRun : IAsyncDisposable
{
    private readonly ITaskInvoker _invoker;
    private readonly ILoggerFactory _loggers;
    private readonly TurnPump _pump;
    private readonly Dictionary<int, PendingTask> _tasks = [];
    private readonly EventBuffer _events = new();
    private readonly List<HistoryRow> _held = [];
    private IOrchestratorCode? _orchestrator;
    private Task<object?>? _code;

    public OrchestrationRun(Instance instance, ITaskInvoker invoker, ILoggerFactory loggers, Action touchedFromOutside)
    {
        Instance = instance;
        _invoker = invoker;
        _loggers = loggers;
        _pump = new TurnPump(touchedFromOutside);
    }

    public Instance Instance { get; }

    /// <summary>When the row at hand reached the orchestrator (UTC ticks).</summary>
    public long NowTicks { get; private set; }

    public bool HasStarted { get; private set; }

    public bool IsSuspended { get; private set; }

    /// <summary>What is to be committed.</summary>
    public TurnChanges Changes { get; private set; } = new();

    public TurnOutcome? Outcome => Changes.Outcome;

    /// <summary>Timers that have not fired yet.</summary>
    public IEnumerable<int> TimerIds => _tasks.Where(task => task.Value is PendingTimer).Select(task => task.Key);

    /// <summary>Does what comes before the code. To be called once, outside of any turn and before the code is to start.</summary>
    /// <param name="nowTicks">What the time is for the orchestration until then (UTC).</param>
    public async Task OpenAsync(long nowTicks)
    {
        NowTicks = Math.Max(NowTicks, nowTicks);
        if (_invoker.HasOrchestrator(Instance.Name))
        {
            _orchestrator = await _invoker.OpenOrchestratorAsync(Instance.Name, new OrchestrationContext(this, _loggers));
        }
    }

    /// <summary>Does what comes after the code, also if that is left behind where it waits.</summary>
    public ValueTask DisposeAsync() => _orchestrator?.DisposeAsync() ?? ValueTask.CompletedTask;

    /// <summary>Takes in a message; its row goes into the history, before what the code answers to it.</summary>
    public void Receive(Message message, long nowTicks)
    {
        Changes.Consumed.Add(message);
        if (Outcome is not null || !IsExpected(message))
        {
            return;
        }

        var ticks = Math.Max(nowTicks, NowTicks);
        if (message.IsAnswer)
        {
            ticks = Math.Max(ticks, _tasks[message.TaskId].DueTicks);
        }

        var row = new HistoryRow(message.Kind, message.TaskId, message.Name, message.Payload, ticks);
        Changes.Rows.Add(row);
        Apply(row);
    }

    /// <summary>Ends the run if its code was touched from outside since the last turn.</summary>
    public void CheckTouch()
    {
        if (_pump.WasTouchedFromOutside)
        {
            Settle();
        }
    }

    public void Fail(Exception exception) => Changes.Outcome ??= new TurnOutcome.Failed(TaskFailureDetails.FromException(exception));

    /// <summary>Hands over what is to be committed and begins with an empty set.</summary>
    public TurnChanges TakeChanges()
    {
        var changes = Changes;
        Changes = new TurnChanges();
        return changes;
    }

    private bool IsExpected(Message message) => message.Kind switch
    {
        HistoryKind.Started => !HasStarted,
        HistoryKind.TaskCompleted or HistoryKind.TaskFailed or HistoryKind.TimerFired =>
            message.Generation == Instance.Generation && _tasks.ContainsKey(message.TaskId),
        HistoryKind.Suspended => !IsSuspended,
        HistoryKind.Resumed => IsSuspended,
        _ => true,
    };

    private void Apply(HistoryRow row)
    {
        if (IsSuspended && row.Kind is not (HistoryKind.Resumed or HistoryKind.Terminated))
        {
            _held.Add(row);
            HasStarted |= row.Kind == HistoryKind.Started;
            return;
        }

        NowTicks = Math.Max(NowTicks, row.Ticks);
        _pump.Run(static step => step.Run.Step(step.Row), (Run: this, Row: row));
        Settle();
        if (row.Kind == HistoryKind.Resumed)
        {
            ApplyHeld();
        }
    }

    /// <summary>Makes up for the suspension; events that are left when the code continues as new go with it.</summary>
    private void ApplyHeld()
    {
        HistoryRow[] held = [.. _held];
        _held.Clear();
        var next = 0;
        while (next < held.Length && Outcome is null)
        {
            Apply(held[next++]);
        }

        if (Outcome is TurnOutcome.Continued continued && _continuation is { KeepEvents: true })
        {
            var left = held[next..].Where(static row => row.Kind == HistoryKind.EventRaised);
            Changes.Outcome = continued with { Events = [.. continued.Events, .. left] };
        }
    }

    private void Step(HistoryRow row)
    {
        switch (row.Kind)
        {
            case HistoryKind.Started:
                Start();
                break;
            case HistoryKind.TaskCompleted or HistoryKind.TimerFired when _tasks.Remove(row.TaskId, out var task):
                task.Complete(row.Payload);
                break;
            case HistoryKind.TaskFailed when _tasks.Remove(row.TaskId, out var task):
                task.Fail(DurableJson.ReadFailure(row.Payload!));
                break;
            case HistoryKind.EventRaised:
                _events.Raise(row);
                break;
            case HistoryKind.Suspended:
                IsSuspended = true;
                break;
            case HistoryKind.Resumed:
                IsSuspended = false;
                break;
            case HistoryKind.Terminated:
                Changes.Outcome = new TurnOutcome.Terminated(row.Payload, row.Name == Message.Recursive);
                break;
        }
    }

    private void Start()
    {
        HasStarted = true;
        if (_orchestrator is null)
        {
            Changes.Outcome = new TurnOutcome.Failed(MissingTask.Orchestrator(Instance.Name));
            return;
        }

        try
        {
            _code = _orchestrator.RunAsync();
        }
        catch (Exception exception)
        {
            _code = Task.FromException<object?>(exception);
        }
    }

    private void Settle()
    {
        if (_code is null || Outcome is not null)
        {
            return;
        }

        if (_pump.WasTouchedFromOutside)
        {
            Fail(ForeignTaskException.In(Instance.Name));
        }
        else if (_code.IsCompleted)
        {
            Conclude(_code);
        }
        else if (_tasks.Count == 0 && _events.WaitCount == 0)
        {
            Fail(ForeignTaskException.In(Instance.Name));
        }
    }

    private void Conclude(Task<object?> code)
    {
        try
        {
            var output = code.GetAwaiter().GetResult();
            Changes.Outcome = _continuation is { } next
                ? new TurnOutcome.Continued(next.Input, next.KeepEvents ? _events.Unclaimed : [])
                : new TurnOutcome.Completed(JsonDataConverter.Default.Serialize(output));
        }
        catch (Exception exception)
        {
            Fail(exception);
        }
    }
}
