using Microsoft.DurableTask;

namespace Magnum.Embedded.Durable.Execution;

/// <summary>The failure of a task whose code there is not, under the true worker's names for it.</summary>
internal static class MissingTask
{
    private const string ActivityType = "ActivityTaskNotFound";
    private const string OrchestratorType = "OrchestratorTaskNotFound";

    public static TaskFailureDetails Activity(string name) =>
        new(ActivityType, $"There is no activity named '{name}'.", null, null, null);

    public static TaskFailureDetails Orchestrator(string name) =>
        new(OrchestratorType, $"There is no orchestrator named '{name}'.", null, null, null);

    /// <summary>Whether the task itself was missing, not one that it called.</summary>
    public static bool IsWhatFailed(TaskFailureDetails failure) => failure.ErrorType is ActivityType or OrchestratorType;
}
