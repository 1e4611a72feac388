using System.Linq.Expressions;
using Magnum.Domain.Operations;
using Microsoft.EntityFrameworkCore;

namespace Magnum.Data.Operations;

/// <summary>What is said of active operations in more than one place.</summary>
internal static class ActiveOperations
{
    private static readonly Expression<Func<Operation, bool>> IsActive =
        operation => operation.State == OperationState.Pending || operation.State == OperationState.Running;

    public static IQueryable<Operation> Active(this IQueryable<Operation> operations) => operations.Where(IsActive);

    public static IQueryable<Operation> Active(this IQueryable<Operation> operations, string operationId) =>
        operations.Where(operation => operation.Id == operationId).Where(IsActive);

    /// <summary>Ends those that are still active, and wipes the tokens they carry.</summary>
    public static Task<int> EndAsync(
        this IQueryable<Operation> operations, OperationState state, string? error, DateTimeOffset now, CancellationToken ct) =>
        operations.Where(IsActive).ExecuteUpdateAsync(
            row => row
                .SetProperty(operation => operation.State, state)
                .SetProperty(operation => operation.Error, error)
                .SetProperty(operation => operation.UserToken, (byte[]?)null)
                .SetProperty(operation => operation.FinishedAt, now)
                .SetProperty(operation => operation.UpdatedAt, now),
            ct);
}
