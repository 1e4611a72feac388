using Magnum.Contracts.Messages;
using Magnum.Data;
using Magnum.Domain.Operations;
using Magnum.Functions.Certificates;
using Magnum.Functions.Clusters.Create;
using Magnum.Functions.Clusters.Delete;
using Magnum.Functions.Clusters.Resize;
using Magnum.Functions.Clusters.Upgrade;
using Magnum.Functions.Credentials;
using Magnum.Functions.NodeGroups;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.EntityFrameworkCore;

namespace Magnum.Functions.Clusters.Operations;

/// <summary>
/// Takes an accepted operation from the queue and starts its orchestration with the operation's id as instance id, so that
/// a second delivery finds the instance and does nothing.
/// Next: the orchestrator of the operation's kind, for example <see cref="CreateClusterOrchestrator"/>.
/// </summary>
public sealed class StartOperationQueue(IDbContextFactory<MagnumDbContext> contexts)
{
    /// <summary>Starts the orchestration of <paramref name="message"/> unless it exists already or the operation has ended.</summary>
    [Function(nameof(StartOperationQueue))]
    public async Task Run(
        [QueueTrigger(QueueNames.Conductor)] OperationMessage message,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var operation = await context.Operations.AsNoTracking().FirstOrDefaultAsync(row => row.Id == message.OperationId, cancellation);
        if (operation is not { IsOpen: true }) return;
        if (await ExistsAsync(client, operation.Id, cancellation)) return;

        try
        {
            await client.ScheduleNewOrchestrationInstanceAsync(
                OrchestratorOf(operation.Kind), operation.Id, new StartOrchestrationOptions(operation.Id), cancellation);
        }
        catch (Exception) when (!cancellation.IsCancellationRequested)
        {
            // Two deliveries at once: one of them schedules, the other finds the instance.
            if (!await ExistsAsync(client, operation.Id, cancellation)) throw;
        }
    }

    private static async Task<bool> ExistsAsync(DurableTaskClient client, string instanceId, CancellationToken cancellation) =>
        await client.GetInstanceAsync(instanceId, cancellation) is not null;

    private static TaskName OrchestratorOf(OperationKind kind) => kind switch
    {
        OperationKind.CreateCluster => nameof(CreateClusterOrchestrator),
        OperationKind.DeleteCluster => nameof(DeleteClusterOrchestrator),
        OperationKind.ResizeCluster => nameof(ResizeClusterOrchestrator),
        OperationKind.UpgradeCluster => nameof(UpgradeClusterOrchestrator),
        OperationKind.CreateNodeGroup => nameof(CreateNodeGroupOrchestrator),
        OperationKind.UpdateNodeGroup => nameof(UpdateNodeGroupOrchestrator),
        OperationKind.DeleteNodeGroup => nameof(DeleteNodeGroupOrchestrator),
        OperationKind.RotateCertificates => nameof(RotateCertificatesOrchestrator),
        OperationKind.RotateCredentials => nameof(RotateCredentialsOrchestrator),
        _ => throw new InvalidOperationException($"no orchestrator is known for an operation of kind {kind}"),
    };
}
