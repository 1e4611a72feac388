using Microsoft.DurableTask.Client;

namespace Magnum.Embedded.Durable.History;

/// <summary>An orchestration as stored, without its history.</summary>
/// <param name="Key">Its number; never used again, also when its id is.</param>
/// <param name="Id">Its instance id.</param>
/// <param name="Name">Its orchestrator.</param>
/// <param name="Generation">How often it has continued as new.</param>
/// <param name="Status">How far it is.</param>
/// <param name="Input">JSON.</param>
internal sealed record Instance(
    long Key, string Id, string Name, int Generation, OrchestrationRuntimeStatus Status, string? Input)
{
    /// <summary>The orchestration that called it.</summary>
    public Caller? Parent { get; init; }

    /// <summary>When it is to begin (UTC ticks), if not at once.</summary>
    public long? StartAtTicks { get; init; }

    public bool IsEnded => HasEnded(Status);

    public static bool HasEnded(OrchestrationRuntimeStatus status) => status is OrchestrationRuntimeStatus.Completed
        or OrchestrationRuntimeStatus.Failed or OrchestrationRuntimeStatus.Terminated;

    /// <summary>Who waits for the outcome of a sub-orchestration, and with which task.</summary>
    internal sealed record Caller(long Key, string Id, string Name, int Generation, int TaskId);
}
