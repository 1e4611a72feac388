using Magnum.Functions.Clusters.Operations;
using Microsoft.Azure.Functions.Worker;

namespace Magnum.Functions.Clusters.Activities;

/// <summary>What ended an operation.</summary>
/// <param name="OperationId">The operation.</param>
/// <param name="Cause">Words a person can act on; becomes the cluster's <c>status_reason</c>.</param>
public sealed record OperationFailure(string OperationId, string Cause);

/// <summary>Writes the failed status and its cause. Repeatable: an operation that has ended stays as it is.</summary>
public sealed class FailOperationActivity(OperationEnd end)
{
    /// <summary>Ends the operation as failed.</summary>
    [Function(nameof(FailOperationActivity))]
    public Task Run([ActivityTrigger] OperationFailure failure, CancellationToken cancellation) =>
        end.FailAsync(failure.OperationId, failure.Cause, cancellation);
}
