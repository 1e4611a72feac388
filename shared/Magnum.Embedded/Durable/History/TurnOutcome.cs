using Microsoft.DurableTask;

namespace Magnum.Embedded.Durable.History;

/// <summary>How a run of an orchestrator ended.</summary>
internal abstract record TurnOutcome
{
    internal sealed record Completed(string? Output) : TurnOutcome;

    internal sealed record Failed(TaskFailureDetails Failure) : TurnOutcome;

    internal sealed record Terminated(string? Output, bool Recursive) : TurnOutcome;

    /// <summary>The orchestrator starts afresh; the events nobody waited for come along.</summary>
    internal sealed record Continued(string? Input, IReadOnlyList<HistoryRow> Events) : TurnOutcome;
}
