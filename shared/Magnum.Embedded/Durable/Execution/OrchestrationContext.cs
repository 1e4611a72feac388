using Magnum.Embedded.Durable.Storage;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Converters;
using Microsoft.Extensions.Logging;

namespace Magnum.Embedded.Durable.Execution;

/// <summary>The context an orchestrator is given.</summary>
internal sealed class OrchestrationContext(OrchestrationRun run, ILoggerFactory loggers) : TaskOrchestrationContext
{
    public override TaskName Name => run.Instance.Name;

    public override string InstanceId => run.Instance.Id;

    public override ParentOrchestrationInstance? Parent =>
        run.Instance.Parent is { } parent ? new(parent.Name, parent.Id) : null;

    public override DateTime CurrentUtcDateTime => new(run.NowTicks, DateTimeKind.Utc);

    public override bool IsReplaying => run.IsReplaying;

    protected override ILoggerFactory LoggerFactory => loggers;

    public override T? GetInput<T>()
        where T : default => JsonDataConverter.Default.Deserialize<T>(run.Instance.Input);

    public override Task<TResult> CallActivityAsync<TResult>(TaskName name, object? input = null, TaskOptions? options = null) =>
        options?.Retry is { } retry
            ? Retries.Run(this, retry, () => run.CallActivity<TResult>(name, input))
            : run.CallActivity<TResult>(name, input);

    public override Task<TResult> CallSubOrchestratorAsync<TResult>(
        TaskName orchestratorName, object? input = null, TaskOptions? options = null)
    {
        var id = (options as SubOrchestrationOptions)?.InstanceId;
        var tags = options?.Tags is { } labels ? DurableJson.Write(new Dictionary<string, string>(labels)) : null;
        return options?.Retry is { } retry
            ? Retries.Run(this, retry, () => run.CallSubOrchestrator<TResult>(orchestratorName, id, input, tags))
            : run.CallSubOrchestrator<TResult>(orchestratorName, id, input, tags);
    }

    public override Task CreateTimer(DateTime fireAt, CancellationToken cancellationToken) => run.CreateTimer(
        (fireAt.Kind == DateTimeKind.Local ? fireAt.ToUniversalTime() : fireAt).Ticks, cancellationToken);

    public override Task<T> WaitForExternalEvent<T>(string eventName, CancellationToken cancellationToken = default) =>
        run.WaitForEvent<T>(eventName, cancellationToken);

    public override void SendEvent(string instanceId, string eventName, object payload) =>
        run.SendEvent(instanceId, eventName, payload);

    public override void SetCustomStatus(object? customStatus) => run.SetCustomStatus(customStatus);

    public override void ContinueAsNew(object? newInput = null, bool preserveUnprocessedEvents = true) =>
        run.ContinueAsNew(newInput, preserveUnprocessedEvents);

    public override Guid NewGuid() => run.NewGuid();
}
