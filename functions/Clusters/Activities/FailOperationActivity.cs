using Magnum.Functions.Clusters.Operations;
using Microsoft.Azure.Functions.Worker;

namespace Magnum.Functions.Clusters.Activities;

/// <summary>Writes the failed status and its cause. Repeatable: an operation that has ended stays as it is.</summary>
public sealed class FailOperationActivity(OperationEnd end)
{
    /// <summary>Ends the operation as failed.</summary>
    [Function(nameof(FailOperationActivity))]
    public Task Run([ActivityTrigger] OperationFailure failure, CancellationToken cancellation) => end.FailAsync(failure, cancellation);
}
