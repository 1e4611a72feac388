namespace Magnum.Functions.Clusters.Operations;

/// <summary>Carries a failed <see cref="StepResult"/> inside one orchestrator to its single failure path.</summary>
public sealed class StepFailedException(string cause, StackBlame? blame = null) : Exception(cause)
{
    /// <summary>Whose failure it is, when the stack tells.</summary>
    public StackBlame? Blame { get; } = blame;
}
