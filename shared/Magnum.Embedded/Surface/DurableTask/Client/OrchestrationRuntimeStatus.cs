namespace Microsoft.DurableTask.Client;

/// <summary>How far an orchestration is.</summary>
public enum OrchestrationRuntimeStatus
{
    /// <summary>It has begun and not ended.</summary>
    Running = 0,

    /// <summary>It ended and has an output.</summary>
    Completed = 1,

    /// <summary>It ended with an unhandled exception.</summary>
    Failed = 3,

    /// <summary>It was ended from outside.</summary>
    Terminated = 5,

    /// <summary>It has been accepted and has not begun.</summary>
    Pending = 6,

    /// <summary>It does nothing until it is resumed.</summary>
    Suspended = 7,
}
