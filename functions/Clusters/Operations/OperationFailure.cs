namespace Magnum.Functions.Clusters.Operations;

/// <summary>What ended an operation.</summary>
/// <param name="OperationId">The operation.</param>
/// <param name="Cause">Words a person can act on; becomes the cluster's <c>status_reason</c>.</param>
/// <param name="Blame">Whose failure it is, when the stack tells.</param>
public sealed record OperationFailure(string OperationId, string Cause, StackBlame? Blame = null);
