using Magnum.Contracts.Messages;
using Magnum.Data.Operations;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Magnum.Functions.Clusters.Operations.Outbox;

/// <summary>
/// The outbox: sends the message of an accepted operation again when, after a grace period, no orchestration has it, and
/// ends an operation whose orchestration is gone or died. Nothing accepted with 202 waits for ever.
/// Next: <see cref="StartOperationQueue"/>.
/// </summary>
public sealed partial class ResendOperationsTimer(
    OperationOutbox outbox, OperationEnd end, IOptions<OperationOptions> options, TimeProvider time, ILogger<ResendOperationsTimer> logger)
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
            try
            {
                if (await IsLostAsync(client, operation.Id, cancellation)) lost.Add(operation.Id);
            }
            catch (Exception exception) when (!cancellation.IsCancellationRequested)
            {
                // One that cannot be looked at must not hide the others.
                LogUnseen(operation.Id, exception);
            }
        }

        // Those that were looked at go to the end of the line, so that healthy ones never hide a lost one behind them.
        await outbox.MarkSentAsync([.. unfinished.Select(operation => operation.Id)], cancellation);
        return [.. lost.Select(id => new OperationMessage(id))];
    }

    private async Task<bool> IsLostAsync(DurableTaskClient client, string operationId, CancellationToken cancellation)
    {
        var instance = await client.GetInstanceAsync(operationId, cancellation);
        if (instance is { IsCompleted: true }) await end.FailAsync(new OperationFailure(operationId, Cause(instance)), cancellation);
        return instance is null;
    }

    private static string Cause(OrchestrationMetadata instance) =>
        instance.FailureDetails is { } failure ? OperationSteps.Describe(failure) : $"the orchestration ended as {instance.RuntimeStatus}";

    [LoggerMessage(LogLevel.Error, "operation {OperationId} could not be looked after; it is looked at again later")]
    private partial void LogUnseen(string operationId, Exception exception);
}
