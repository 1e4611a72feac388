using Magnum.Contracts.Messages;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Magnum.Functions.Clusters.Operations.Outbox;

/// <summary>
/// Takes a message that could not be started after the allowed number of deliveries and writes the failure where its user
/// looks for it, instead of leaving the cluster in progress for ever.
/// </summary>
public sealed class PoisonOperationQueue(OperationEnd end)
{
    /// <summary>Ends the operation of <paramref name="message"/> as failed, unless another delivery has started it.</summary>
    [Function(nameof(PoisonOperationQueue))]
    public async Task Run(
        [QueueTrigger(QueueNames.ConductorPoison)] OperationMessage message,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        if (await client.GetInstanceAsync(message.OperationId, cancellation) is not null) return;
        await end.FailAsync(
            new OperationFailure(message.OperationId, "the operation could not be started: its message was given up after repeated errors"), cancellation);
    }
}
