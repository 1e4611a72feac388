namespace Magnum.Embedded.Durable.Execution;

/// <summary>An orchestrator awaited something that a replay cannot repeat.</summary>
internal sealed class ForeignTaskException(string message) : InvalidOperationException(message)
{
    public const string Rule =
        "An orchestrator may await only tasks of its TaskOrchestrationContext, on the thread it is given: no Task.Delay, Task.Run, I/O or ConfigureAwait(false).";

    public static ForeignTaskException In(string orchestrator) =>
        new($"The orchestrator '{orchestrator}' awaits a task that was not made by its TaskOrchestrationContext. {Rule}");
}
