namespace Magnum.Embedded.Durable.History;

/// <summary>One row of an orchestration's history. Replaying the rows in order brings its code to where it was.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="TaskId">Which of the orchestrator's tasks it concerns, counted from 0.</param>
/// <param name="Name">The activity, orchestrator or event.</param>
/// <param name="Payload">JSON: a result, failure details or an event's payload.</param>
/// <param name="Ticks">When it reached the orchestrator (UTC); 0 for what the orchestrator asked for.</param>
internal readonly record struct HistoryRow(HistoryKind Kind, int TaskId, string? Name, string? Payload, long Ticks)
{
    public bool IsRequest => Kind >= HistoryKind.ActivityScheduled;

    /// <summary>The row in words, for messages about a history that does not fit the code.</summary>
    public string Describe() => Kind switch
    {
        HistoryKind.ActivityScheduled => $"activity '{Name}'",
        HistoryKind.TimerCreated => "a timer",
        HistoryKind.SubOrchestrationScheduled => $"sub-orchestration '{Name}'",
        HistoryKind.EventSent => $"sending event '{Name}'",
        _ => $"{Kind}",
    };

    public bool AsksTheSameAs(HistoryRow other) => Kind == other.Kind && TaskId == other.TaskId
        && string.Equals(Name, other.Name, StringComparison.OrdinalIgnoreCase);
}
