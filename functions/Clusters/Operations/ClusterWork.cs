namespace Magnum.Functions.Clusters.Operations;

/// <summary>What every step of a cluster operation is given: ids only, everything else is read afresh.</summary>
/// <param name="OperationId">Id of the operation row; also the orchestration's instance id.</param>
/// <param name="Step">Name of the step, as shown in the operation row and in the orchestration's custom status.</param>
public sealed record ClusterWork(string OperationId, string Step);
