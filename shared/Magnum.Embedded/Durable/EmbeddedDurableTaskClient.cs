using Magnum.Embedded.Durable.History;
using Magnum.Embedded.Durable.Storage;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Converters;

namespace Magnum.Embedded.Durable;

/// <summary>The durable client of the embedded engine. Its calls complete when what they ask for is on disk.</summary>
internal sealed partial class EmbeddedDurableTaskClient(DurableEngine engine) : DurableTaskClient("embedded")
{
    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;

    public override async Task<string> ScheduleNewOrchestrationInstanceAsync(
        TaskName orchestratorName,
        object? input = null,
        StartOrchestrationOptions? options = null,
        CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(orchestratorName.Name, nameof(orchestratorName));
        var id = options?.InstanceId ?? Guid.NewGuid().ToString("N");
        var instance = new NewInstance(id, orchestratorName, Serialize(input), DurableJson.Write(options?.Tags))
        {
            StartAtTicks = options?.StartAt?.UtcTicks,
            Dedupe = DedupePolicy.From(options?.DedupeStatuses),
        };
        while (await InTheWayAsync(instance, cancellation))
        {
            await TerminateAndWaitAsync(id, cancellation);
        }

        return id;
    }

    public override Task RaiseEventAsync(
        string instanceId, string eventName, object? eventPayload = null, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(eventName);
        return SendAsync(instanceId, new(HistoryKind.EventRaised, 0, 0, eventName, Serialize(eventPayload)), cancellation);
    }

    public override Task TerminateInstanceAsync(
        string instanceId, TerminateInstanceOptions? options = null, CancellationToken cancellation = default) =>
        SendAsync(
            instanceId,
            new(HistoryKind.Terminated, 0, 0, options?.Recursive == true ? Message.Recursive : null, Serialize(options?.Output)),
            cancellation);

    public override Task SuspendInstanceAsync(string instanceId, string? reason = null, CancellationToken cancellation = default) =>
        SendAsync(instanceId, new(HistoryKind.Suspended, 0, 0, null, reason), cancellation);

    public override Task ResumeInstanceAsync(string instanceId, string? reason = null, CancellationToken cancellation = default) =>
        SendAsync(instanceId, new(HistoryKind.Resumed, 0, 0, null, reason), cancellation);

    public override async Task<string> RestartAsync(
        string instanceId, bool restartWithNewInstanceId = false, CancellationToken cancellation = default)
    {
        var old = await GetInstancesAsync(instanceId, getInputsAndOutputs: true, cancellation) ?? throw NotFound(instanceId);
        var id = restartWithNewInstanceId ? Guid.NewGuid().ToString("N") : instanceId;
        await engine.CreateAsync(new NewInstance(id, old.Name, old.SerializedInput, DurableJson.Write(old.Tags))).WaitAsync(cancellation);
        return id;
    }

    private static string? Serialize(object? value) => JsonDataConverter.Default.Serialize(value);

    private static ArgumentException NotFound(string instanceId) =>
        new($"There is no orchestration with the instance id '{instanceId}'.", nameof(instanceId));

    /// <summary>Creates an orchestration, unless an unfinished one of its id is to be terminated first.</summary>
    private async Task<bool> InTheWayAsync(NewInstance instance, CancellationToken cancellation)
    {
        try
        {
            await engine.CreateAsync(instance).WaitAsync(cancellation);
            return false;
        }
        catch (InstanceInTheWayException exception) when (!instance.Dedupe.Refuses(exception.Status))
        {
            return true;
        }
    }

    private Task SendAsync(string instanceId, Message message, CancellationToken cancellation)
    {
        ArgumentException.ThrowIfNullOrEmpty(instanceId);
        return engine.SendAsync(instanceId, message).WaitAsync(cancellation);
    }
}
