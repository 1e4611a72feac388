using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Magnum.Functions.Tests.Clusters.Operations.Outbox;

/// <summary>A client that knows some orchestrations and can do nothing with them.</summary>
internal sealed class KnownInstances() : DurableTaskClient("known")
{
    private readonly Dictionary<string, OrchestrationRuntimeStatus> _known = [];
    private readonly HashSet<string> _unreadable = [];

    public void Add(string instanceId, OrchestrationRuntimeStatus status) => _known[instanceId] = status;

    public void AddUnreadable(string instanceId) => _unreadable.Add(instanceId);

    public override Task<OrchestrationMetadata?> GetInstancesAsync(string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default)
    {
        if (_unreadable.Contains(instanceId)) throw new InvalidOperationException("its history cannot be read");
        return Task.FromResult(_known.TryGetValue(instanceId, out var status)
            ? new OrchestrationMetadata("any", instanceId) { RuntimeStatus = status }
            : null);
    }

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;

    public override AsyncPageable<OrchestrationMetadata> GetAllInstancesAsync(OrchestrationQuery? filter = null) => throw new NotSupportedException();

    public override Task<OrchestrationMetadata> WaitForInstanceStartAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default) => throw new NotSupportedException();

    public override Task<OrchestrationMetadata> WaitForInstanceCompletionAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default) => throw new NotSupportedException();

    public override Task<string> ScheduleNewOrchestrationInstanceAsync(
        TaskName orchestratorName, object? input = null, StartOrchestrationOptions? options = null, CancellationToken cancellation = default) =>
        throw new NotSupportedException();

    public override Task RaiseEventAsync(string instanceId, string eventName, object? eventPayload = null, CancellationToken cancellation = default) =>
        throw new NotSupportedException();

    public override Task SuspendInstanceAsync(string instanceId, string? reason = null, CancellationToken cancellation = default) =>
        throw new NotSupportedException();

    public override Task ResumeInstanceAsync(string instanceId, string? reason = null, CancellationToken cancellation = default) =>
        throw new NotSupportedException();
}
