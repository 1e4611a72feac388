using Microsoft.DurableTask.Internal;

namespace Microsoft.DurableTask.Client;

/// <summary>Starts orchestrations and asks about them.</summary>
public abstract partial class DurableTaskClient : IOrchestrationSubmitter, IAsyncDisposable
{
    /// <summary>For derived classes.</summary>
    /// <param name="name">The client's name.</param>
    protected DurableTaskClient(string name) => Name = name;

    /// <summary>The client's name.</summary>
    public string Name { get; }

    /// <inheritdoc />
    public abstract ValueTask DisposeAsync();

    /// <summary>Starts an orchestration without input.</summary>
    /// <returns>Its instance id.</returns>
    public virtual Task<string> ScheduleNewOrchestrationInstanceAsync(
        TaskName orchestratorName, CancellationToken cancellation) =>
        ScheduleNewOrchestrationInstanceAsync(orchestratorName, null, null, cancellation);

    /// <summary>Starts an orchestration without input.</summary>
    /// <returns>Its instance id.</returns>
    public virtual Task<string> ScheduleNewOrchestrationInstanceAsync(
        TaskName orchestratorName, StartOrchestrationOptions options, CancellationToken cancellation = default) =>
        ScheduleNewOrchestrationInstanceAsync(orchestratorName, null, options, cancellation);

    /// <summary>Starts an orchestration.</summary>
    /// <returns>Its instance id.</returns>
    public virtual Task<string> ScheduleNewOrchestrationInstanceAsync(
        TaskName orchestratorName, object? input, CancellationToken cancellation) =>
        ScheduleNewOrchestrationInstanceAsync(orchestratorName, input, null, cancellation);

    /// <summary>Starts an orchestration.</summary>
    /// <returns>Its instance id.</returns>
    /// <exception cref="InvalidOperationException">An orchestration of that id exists and may not be replaced.</exception>
    /// <exception cref="ArgumentException">The dedupe statuses name Terminated but not every unfinished status, or no status at all.</exception>
    public abstract Task<string> ScheduleNewOrchestrationInstanceAsync(
        TaskName orchestratorName,
        object? input = null,
        StartOrchestrationOptions? options = null,
        CancellationToken cancellation = default);

    /// <summary>Sends an event without payload to an orchestration.</summary>
    public virtual Task RaiseEventAsync(string instanceId, string eventName, CancellationToken cancellation) =>
        RaiseEventAsync(instanceId, eventName, null, cancellation);

    /// <summary>Sends an event to an orchestration; it is kept until it is waited for.</summary>
    public abstract Task RaiseEventAsync(
        string instanceId, string eventName, object? eventPayload = null, CancellationToken cancellation = default);

    /// <summary>Ends an orchestration.</summary>
    public virtual Task TerminateInstanceAsync(string instanceId, CancellationToken cancellation) =>
        TerminateInstanceAsync(instanceId, null, cancellation);

    /// <summary>Ends an orchestration.</summary>
    /// <param name="instanceId">Which one.</param>
    /// <param name="output">What becomes its output.</param>
    /// <param name="cancellation">Ends the call, not what it asked for.</param>
    public virtual Task TerminateInstanceAsync(string instanceId, object? output, CancellationToken cancellation = default) =>
        TerminateInstanceAsync(instanceId, new TerminateInstanceOptions(output), cancellation);

    /// <summary>Ends an orchestration, and its sub-orchestrations if so chosen.</summary>
    public virtual Task TerminateInstanceAsync(
        string instanceId, TerminateInstanceOptions? options = null, CancellationToken cancellation = default) =>
        throw Unsupported(nameof(TerminateInstanceAsync));

    /// <summary>Stops an orchestration until it is resumed.</summary>
    public virtual Task SuspendInstanceAsync(string instanceId, CancellationToken cancellation) =>
        SuspendInstanceAsync(instanceId, null, cancellation);

    /// <summary>Stops an orchestration until it is resumed.</summary>
    public abstract Task SuspendInstanceAsync(
        string instanceId, string? reason = null, CancellationToken cancellation = default);

    /// <summary>Lets a suspended orchestration go on.</summary>
    public virtual Task ResumeInstanceAsync(string instanceId, CancellationToken cancellation) =>
        ResumeInstanceAsync(instanceId, null, cancellation);

    /// <summary>Lets a suspended orchestration go on.</summary>
    public abstract Task ResumeInstanceAsync(
        string instanceId, string? reason = null, CancellationToken cancellation = default);

    /// <summary>Starts the orchestrator of an ended orchestration again with the same input.</summary>
    /// <param name="instanceId">The ended orchestration.</param>
    /// <param name="restartWithNewInstanceId">Whether the new one gets an id of its own and the old one stays.</param>
    /// <param name="cancellation">Ends the call, not what it asked for.</param>
    /// <returns>The instance id of the new one.</returns>
    public virtual Task<string> RestartAsync(
        string instanceId, bool restartWithNewInstanceId = false, CancellationToken cancellation = default) =>
        throw Unsupported(nameof(RestartAsync));

    private NotSupportedException Unsupported(string method) => new($"{GetType()} does not support {method}.");
}
