using Microsoft.DurableTask;

namespace Magnum.Embedded.Durable;

/// <summary>Runs the user's orchestrators and activities. Names are compared without regard to case.</summary>
internal interface ITaskInvoker
{
    bool HasOrchestrator(string name);

    bool HasActivity(string name);

    /// <summary>
    /// Starts an orchestrator's code. It is called and continued on one synchronization context that only the context's
    /// own tasks keep going, so nothing in between may await anything else or use <c>ConfigureAwait(false)</c>.
    /// </summary>
    Task<object?> RunOrchestratorAsync(string name, TaskOrchestrationContext context);

    /// <summary>Runs an activity once and gives its result.</summary>
    /// <param name="name">The activity.</param>
    /// <param name="instanceId">The calling orchestration.</param>
    /// <param name="serializedInput">JSON, or null for no input.</param>
    /// <param name="ct">Cancelled when the process stops and the time for ending in peace is over.</param>
    Task<object?> RunActivityAsync(string name, string instanceId, string? serializedInput, CancellationToken ct);
}
