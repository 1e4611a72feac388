using Magnum.Contracts.Messages;
using Microsoft.Azure.Functions.Worker;

namespace Magnum.Functions.Clusters.Operations;

/// <summary>
/// Takes a message that could not be started after the allowed number of deliveries and writes the failure where its user
/// looks for it, instead of leaving the cluster in progress for ever.
/// </summary>
public sealed class PoisonOperationQueue(OperationEnd end)
{
    /// <summary>Ends the operation of <paramref name="message"/> as failed.</summary>
    [Function(nameof(PoisonOperationQueue))]
    public Task Run([QueueTrigger(QueueNames.ConductorPoison)] OperationMessage message, CancellationToken cancellation) =>
        end.FailAsync(message.OperationId, "the operation could not be started: its message was given up after repeated errors", cancellation);
}
