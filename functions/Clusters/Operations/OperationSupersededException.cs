namespace Magnum.Functions.Clusters.Operations;

/// <summary>Ends an orchestrator whose operation was replaced by a later one; the later one cleans up.</summary>
public sealed class OperationSupersededException() : Exception("replaced by a later operation on the same cluster");
