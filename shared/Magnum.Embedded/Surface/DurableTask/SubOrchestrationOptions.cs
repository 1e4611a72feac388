namespace Microsoft.DurableTask;

/// <summary>How a sub-orchestration is called.</summary>
public record SubOrchestrationOptions : TaskOptions
{
    /// <summary>Takes over <paramref name="options"/>.</summary>
    /// <param name="options">The options of the call.</param>
    /// <param name="instanceId">The instance id; keeps that of <paramref name="options"/> when null.</param>
    public SubOrchestrationOptions(TaskOptions options, string? instanceId = null)
        : base(options)
    {
        InstanceId = instanceId;
        if (options is SubOrchestrationOptions sub)
        {
            InstanceId ??= sub.InstanceId;
            Version = sub.Version;
        }
    }

    /// <summary>Copies <paramref name="options"/>.</summary>
    public SubOrchestrationOptions(SubOrchestrationOptions options)
        : base(options)
    {
        InstanceId = options.InstanceId;
        Version = options.Version;
    }

    /// <summary>Makes options.</summary>
    /// <param name="retry">What happens after a failure; it is final by default.</param>
    /// <param name="instanceId">The instance id; derived from the caller's by default.</param>
    public SubOrchestrationOptions(TaskRetryOptions? retry = null, string? instanceId = null)
        : base(retry) => InstanceId = instanceId;

    /// <summary>The instance id of the sub-orchestration; derived from the caller's when null.</summary>
    public string? InstanceId { get; init; }

    /// <summary>The orchestrator's version.</summary>
    public new TaskVersion? Version { get; init; }
}
