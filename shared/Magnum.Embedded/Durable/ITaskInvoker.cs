using Microsoft.DurableTask;

namespace Magnum.Embedded.Durable;

/// <summary>Runs the user's orchestrators and activities. Names are compared without regard to case.</summary>
internal interface ITaskInvoker
{
    bool HasOrchestrator(string name);

    bool HasActivity(string name);

    /// <summary>Opens an orchestrator for one run: does all that comes before its code, which may wait for anything.</summary>
    Task<IOrchestratorCode> OpenOrchestratorAsync(string name, TaskOrchestrationContext context);

    /// <summary>Runs an activity once and gives its result.</summary>
    /// <param name="name">The activity.</param>
    /// <param name="instanceId">The calling orchestration.</param>
    /// <param name="serializedInput">JSON, or null for no input.</param>
    /// <param name="ct">Cancelled when the process stops and the time for ending in peace is over.</param>
    Task<object?> RunActivityAsync(string name, string instanceId, string? serializedInput, CancellationToken ct);
}
