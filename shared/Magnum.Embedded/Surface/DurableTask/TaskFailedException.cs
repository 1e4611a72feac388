namespace Microsoft.DurableTask;

/// <summary>An activity or sub-orchestration failed.</summary>
public sealed class TaskFailedException : Exception
{
    /// <summary>Makes the exception from stored details.</summary>
    /// <param name="taskName">The activity or orchestrator.</param>
    /// <param name="taskId">Which call of the orchestrator it was, counted from 0.</param>
    /// <param name="failureDetails">Why it failed.</param>
    public TaskFailedException(string taskName, int taskId, TaskFailureDetails failureDetails)
        : base(Text(taskName, taskId, failureDetails.ErrorMessage))
    {
        TaskName = taskName;
        TaskId = taskId;
        FailureDetails = failureDetails;
    }

    /// <summary>Makes the exception from the one that caused it.</summary>
    /// <param name="taskName">The activity or orchestrator.</param>
    /// <param name="taskId">Which call of the orchestrator it was, counted from 0.</param>
    /// <param name="innerException">Why it failed.</param>
    public TaskFailedException(string taskName, int taskId, Exception innerException)
        : base(Text(taskName, taskId, innerException.Message), innerException)
    {
        TaskName = taskName;
        TaskId = taskId;
        FailureDetails = TaskFailureDetails.FromException(innerException);
    }

    /// <summary>Why it failed.</summary>
    public TaskFailureDetails FailureDetails { get; }

    /// <summary>Which call of the orchestrator it was, counted from 0.</summary>
    public int TaskId { get; }

    /// <summary>The activity or orchestrator that failed.</summary>
    public string TaskName { get; }

    private static string Text(string name, int id, string cause) => $"Task '{name}' (#{id}) failed: {cause}";
}
