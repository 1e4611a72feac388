namespace Magnum.Embedded.Durable.History;

/// <summary>All that one turn of an orchestration changes; it is committed as a whole or not at all.</summary>
internal sealed class TurnChanges
{
    /// <summary>What the history grows by.</summary>
    public List<HistoryRow> Rows { get; } = [];

    /// <summary>What was taken in, and need not be delivered again.</summary>
    public List<Message> Consumed { get; } = [];

    public List<ActivityCall> Activities { get; } = [];

    public List<TimerCall> Timers { get; } = [];

    public List<int> CancelledTimers { get; } = [];

    public List<NewInstance> Children { get; } = [];

    public List<OutgoingEvent> Events { get; } = [];

    /// <summary>The custom status as JSON; only meaningful when <see cref="CustomStatusChanged"/>.</summary>
    public string? CustomStatus { get; set; }

    public bool CustomStatusChanged { get; set; }

    public TurnOutcome? Outcome { get; set; }

    public bool IsEmpty => Rows.Count == 0 && Consumed.Count == 0 && Outcome is null && !CustomStatusChanged;

    internal readonly record struct ActivityCall(int TaskId, string Name, string? Input);

    internal readonly record struct TimerCall(int TaskId, long FireAtTicks);

    internal readonly record struct OutgoingEvent(string InstanceId, string Name, string? Payload);
}
