using Magnum.Functions.Clusters.Operations;

namespace Magnum.Functions.Clusters.Waiting;

/// <summary>The answer to one look at something that takes its time.</summary>
/// <param name="Result">How it ended, or null while it has not.</param>
public sealed record PollResult(StepResult? Result)
{
    /// <summary>Not there yet.</summary>
    public static PollResult Waiting { get; } = new((StepResult?)null);

    /// <summary>There.</summary>
    public static PollResult Done { get; } = new(StepResult.Done);

    /// <summary>The operation was replaced by a later one.</summary>
    public static PollResult Replaced { get; } = new(StepResult.Replaced);

    /// <summary>It will never get there.</summary>
    public static PollResult Failed(string cause, StackBlame? blame = null) => new(StepResult.Failed(cause, blame));
}
