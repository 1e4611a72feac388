using Magnum.Functions.Clusters.Operations;

namespace Magnum.Functions.Clusters.Waiting;

/// <summary>What an activity that looks at something is given.</summary>
/// <param name="OperationId">The operation on whose behalf.</param>
/// <param name="Step">The step's name, for progress.</param>
/// <param name="WaitingSince">When the step began, UTC; for deadlines.</param>
public sealed record PollWork(string OperationId, string Step, DateTime WaitingSince)
{
    /// <summary>The same as a step of the operation.</summary>
    public ClusterWork AsStep() => new(OperationId, Step);
}
