using System.Linq.Expressions;
using Magnum.Domain.Operations;
using Microsoft.EntityFrameworkCore;

namespace Magnum.Data.Operations;

/// <summary>What is said of active and of open operations in more than one place.</summary>
internal static class ActiveOperations
{
    private static readonly Expression<Func<Operation, bool>> IsActive =
        operation => operation.State == OperationState.Pending || operation.State == OperationState.Running;

    private static readonly Expression<Func<Operation, bool>> IsOpen =
        operation => operation.State == OperationState.Pending || operation.State == OperationState.Running
            || operation.State == OperationState.Queued;

    /// <summary>Those that may write: at most one of a cluster.</summary>
    public static IQueryable<Operation> Active(this IQueryable<Operation> operations) => operations.Where(IsActive);

    public static IQueryable<Operation> Active(this IQueryable<Operation> operations, string operationId) =>
        operations.Where(operation => operation.Id == operationId).Where(IsActive);

    /// <summary>Those that may write now or later.</summary>
    public static IQueryable<Operation> Open(this IQueryable<Operation> operations) => operations.Where(IsOpen);

    public static IQueryable<Operation> Open(this IQueryable<Operation> operations, string operationId) =>
        operations.Where(operation => operation.Id == operationId).Where(IsOpen);

    /// <summary>Those of a cluster that wait for their turn, the next one first.</summary>
    public static IQueryable<Operation> QueuedFor(this IQueryable<Operation> operations, string clusterUuid) =>
        operations.Where(row => row.ClusterUuid == clusterUuid && row.State == OperationState.Queued)
            .OrderBy(row => row.CreatedAt).ThenBy(row => row.Id);

    /// <summary>Ends those that are still open, and wipes the tokens they carry.</summary>
    public static Task<int> EndAsync(
        this IQueryable<Operation> operations, OperationState state, string? error, DateTimeOffset now, CancellationToken ct) =>
        operations.Where(IsOpen).ExecuteUpdateAsync(
            row => row
                .SetProperty(operation => operation.State, state)
                .SetProperty(operation => operation.Error, error)
                .SetProperty(operation => operation.UserToken, (byte[]?)null)
                .SetProperty(operation => operation.FinishedAt, now)
                .SetProperty(operation => operation.UpdatedAt, now),
            ct);
}
