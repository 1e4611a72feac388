namespace Magnum.Functions.Clusters.Operations;

/// <summary>
/// How a step ended. An expected failure is a value, not an exception, because the type of an exception does not survive
/// the way from an activity to its orchestrator on every Durable Task back end.
/// </summary>
/// <param name="Failure">The cause in words a person can act on, or null when the step succeeded.</param>
/// <param name="Superseded">True when another operation has taken the cluster over: stop without touching anything.</param>
/// <param name="Blame">Whose failure it is, when the stack tells.</param>
public sealed record StepResult(string? Failure = null, bool Superseded = false, StackBlame? Blame = null)
{
    /// <summary>The step did what it is for.</summary>
    public static StepResult Done { get; } = new();

    /// <summary>The operation has been replaced by a later one.</summary>
    public static StepResult Replaced { get; } = new(Superseded: true);

    /// <summary>The step failed for a reason that a retry does not mend.</summary>
    public static StepResult Failed(string cause, StackBlame? blame = null) => new(cause, Blame: blame);
}
