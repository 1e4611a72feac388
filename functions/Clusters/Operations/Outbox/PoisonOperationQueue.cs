using Magnum.Contracts.Messages;
using Magnum.Data.Operations;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Magnum.Functions.Clusters.Operations.Outbox;

/// <summary>
/// Takes a message that could not be started after the allowed number of deliveries and writes the failure where its user
/// looks for it, instead of leaving the cluster in progress for ever. A database that was away for a minute spoils messages
/// too: those of an operation that the outbox has not sent often are left to it.
/// </summary>
public sealed class PoisonOperationQueue(OperationStore operations, OperationEnd end)
{
    /// <summary>How often the outbox sends a message before a spoilt one ends its operation.</summary>
    public const int Sends = 5;

    /// <summary>Ends the operation of <paramref name="message"/> as failed, unless it was started or will be sent again.</summary>
    [Function(nameof(PoisonOperationQueue))]
    public async Task Run(
        [QueueTrigger(QueueNames.ConductorPoison)] OperationMessage message,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        if (await operations.FindAsync(message.OperationId, cancellation) is not { IsOpen: true, SendCount: >= Sends }) return;
        if (await client.GetInstanceAsync(message.OperationId, cancellation) is not null) return;
        await end.FailAsync(
            new OperationFailure(message.OperationId, "the operation could not be started: its message was given up after repeated errors"), cancellation);
    }
}
