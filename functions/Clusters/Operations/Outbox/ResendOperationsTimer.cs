using Magnum.Contracts.Messages;
using Magnum.Data.Operations;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Options;

namespace Magnum.Functions.Clusters.Operations.Outbox;

/// <summary>
/// The outbox: sends the message of an accepted operation again when, after a grace period, no orchestration has it, and
/// ends an operation whose orchestration is gone or died. Nothing accepted with 202 waits for ever.
/// Next: <see cref="StartOperationQueue"/>.
/// </summary>
public sealed class ResendOperationsTimer(
    OperationOutbox outbox, OperationEnd end, IOptions<OperationOptions> options, TimeProvider time)
{
    private const int BatchSize = 100;

    /// <summary>Looks at the operations that are not finished and whose message is older than the grace period.</summary>
    [Function(nameof(ResendOperationsTimer))]
    [QueueOutput(QueueNames.Conductor)]
    public async Task<OperationMessage[]> Run(
        [TimerTrigger("%Operations:ResendSchedule%")] TimerInfo timer,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        var sentBefore = time.GetUtcNow() - TimeSpan.FromSeconds(options.Value.ResendAfterSeconds);
        var unfinished = await outbox.UnfinishedAsync(sentBefore, BatchSize, cancellation);
        var lost = new List<string>();
        foreach (var operation in unfinished)
        {
            var instance = await client.GetInstanceAsync(operation.Id, cancellation);
            if (instance is null) lost.Add(operation.Id);
            else if (instance.IsCompleted) await end.FailAsync(new OperationFailure(operation.Id, Cause(instance)), cancellation);
        }

        // Those that were looked at go to the end of the line, so that healthy ones never hide a lost one behind them.
        await outbox.MarkSentAsync([.. unfinished.Select(operation => operation.Id)], cancellation);
        return [.. lost.Select(id => new OperationMessage(id))];
    }

    private static string Cause(OrchestrationMetadata instance) =>
        instance.FailureDetails is { } failure ? OperationSteps.Describe(failure) : $"the orchestration ended as {instance.RuntimeStatus}";
}
