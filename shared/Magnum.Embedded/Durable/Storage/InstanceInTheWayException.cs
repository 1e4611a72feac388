using Microsoft.DurableTask.Client;

namespace Magnum.Embedded.Durable.Storage;

/// <summary>An orchestration cannot be started because there is one of its id.</summary>
internal sealed class InstanceInTheWayException(string instanceId, OrchestrationRuntimeStatus status)
    : InvalidOperationException(Text(instanceId, status))
{
    public OrchestrationRuntimeStatus Status => status;

    public static string Text(string instanceId, OrchestrationRuntimeStatus status) =>
        $"An orchestration with the instance id '{instanceId}' already exists and is {status}.";
}
