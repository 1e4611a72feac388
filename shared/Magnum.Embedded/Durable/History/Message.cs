namespace Magnum.Embedded.Durable.History;

/// <summary>Something on its way to an orchestration.</summary>
/// <param name="Kind">What it is; never a request.</param>
/// <param name="Generation">For which run of the orchestrator (continue-as-new starts another); ignored for events and commands.</param>
/// <param name="TaskId">Which task it concerns.</param>
/// <param name="Name">The event, or <see cref="Recursive"/>.</param>
/// <param name="Payload">JSON: a result, failure details, an event's payload, an output.</param>
internal sealed record Message(HistoryKind Kind, int Generation, int TaskId, string? Name = null, string? Payload = null)
{
    /// <summary>The name of a termination that takes the sub-orchestrations along.</summary>
    public const string Recursive = "recursive";

    /// <summary>Its row in the inbox; 0 when it is an activity's outcome or a fired timer, which have rows of their own.</summary>
    public long InboxId { get; init; }

    /// <summary>Whether it answers a task, so that it means nothing to another generation.</summary>
    public bool IsAnswer => Kind is HistoryKind.TaskCompleted or HistoryKind.TaskFailed or HistoryKind.TimerFired;
}
