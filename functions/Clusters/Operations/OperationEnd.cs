using Magnum.Data.Operations;
using Magnum.Domain.Operations;

namespace Magnum.Functions.Clusters.Operations;

/// <summary>The one place where an operation ends: cluster, node groups and operation row in one transaction.</summary>
public sealed class OperationEnd(OperationStore operations)
{
    /// <summary>Marks the operation failed and the cluster <c>*_FAILED</c> with the cause. Repeatable. Next: <see cref="FailedOperation"/>.</summary>
    public Task FailAsync(OperationFailure failure, CancellationToken cancellation) => operations.CompleteAsync(
        failure.OperationId, OperationState.Failed, failure.Cause, ending => FailedOperation.Write(ending, failure), cancellation);

    /// <summary>
    /// Marks the operation done and the cluster <c>*_COMPLETE</c>, after <paramref name="change"/> wrote what else is new.
    /// Repeatable. Next: <see cref="SucceededOperation"/>.
    /// </summary>
    public Task SucceedAsync(string operationId, Action<OperationEnding>? change, CancellationToken cancellation) => operations.CompleteAsync(
        operationId, OperationState.Succeeded, null,
        ending =>
        {
            change?.Invoke(ending);
            SucceededOperation.Write(ending);
        },
        cancellation);
}
