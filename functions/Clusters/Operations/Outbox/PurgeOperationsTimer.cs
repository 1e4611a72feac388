using Magnum.Data.Operations;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Magnum.Functions.Clusters.Operations.Outbox;

/// <summary>Forgets what ended long ago: operations, and the history of their orchestrations, which would otherwise grow for ever.</summary>
public sealed partial class PurgeOperationsTimer(
    OperationOutbox outbox, IOptions<OperationOptions> options, TimeProvider time, ILogger<PurgeOperationsTimer> logger)
{
    private static readonly OrchestrationRuntimeStatus[] Ended =
        [OrchestrationRuntimeStatus.Completed, OrchestrationRuntimeStatus.Failed, OrchestrationRuntimeStatus.Terminated];

    /// <summary>Forgets what is older than <see cref="OperationOptions.KeepDays"/>.</summary>
    [Function(nameof(PurgeOperationsTimer))]
    public async Task Run(
        [TimerTrigger("%Operations:PurgeSchedule%")] TimerInfo timer,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        var before = time.GetUtcNow() - TimeSpan.FromDays(options.Value.KeepDays);
        var operations = await outbox.PurgeAsync(before, cancellation);
        var purged = await client.PurgeAllInstancesAsync(new PurgeInstancesFilter(CreatedTo: before, Statuses: Ended), cancellation);
        LogPurged(operations, purged.PurgedInstanceCount, before);
    }

    [LoggerMessage(LogLevel.Information, "forgot {Operations} operations and {Instances} orchestrations that ended before {Before}")]
    private partial void LogPurged(int operations, int instances, DateTimeOffset before);
}
