namespace Magnum.Sandbox.Orchestration.Stacks;

/// <summary>One action on a stack: planned at its start, so that every status follows from the time that has passed.</summary>
internal sealed class StackOperation(StackVerb verb, DateTimeOffset startedAt, TimeSpan duration)
{
    public StackVerb Verb => verb;

    public DateTimeOffset StartedAt => startedAt;

    /// <summary>How long the work on all resources takes together.</summary>
    public TimeSpan Duration => duration;

    /// <summary>When the stack's timeout ends it.</summary>
    public required DateTimeOffset Deadline { get; init; }

    /// <summary>Paths of the leaves that are worked on, in order.</summary>
    public required IReadOnlyList<string> Work { get; init; }

    /// <summary>How many of them, from the front, take their share of the time; the rest waits for the nodes.</summary>
    public required int Timed { get; init; }

    /// <summary>What an update replaced and a rollback puts back; null for the other actions.</summary>
    public StackContent? Before { get; init; }

    /// <summary>The action is to fail, at its end unless <see cref="FailPath"/> names a leaf that fails before.</summary>
    public bool Fails { get; init; }

    /// <summary>The leaf that fails; null when none does.</summary>
    public string? FailPath { get; set; }

    public string FailReason { get; set; } = "";

    /// <summary>The last leaf is never done.</summary>
    public bool Hangs { get; init; }

    public StackPhase Phase { get; private set; }

    public DateTimeOffset? FinishedAt { get; private set; }

    public string Reason { get; private set; } = $"Stack {verb.Upper()} started";

    /// <summary>All work that needs no node is done.</summary>
    public bool ResourcesDone { get; set; }

    /// <summary>The moment that the scheduler was last asked to call back at.</summary>
    public DateTimeOffset? ScheduledFor { get; set; }

    public DateTimeOffset EndsAt => StartedAt + Duration;

    public string Status => StackWords.Status(Verb, Phase);

    public void Finish(StackPhase phase, DateTimeOffset at, string reason)
    {
        Reason = reason;
        FinishedAt = at;
        Phase = phase;
    }

    /// <summary>When work on a leaf is done, as planned; with the last one for those that wait for nodes.</summary>
    public DateTimeOffset DoneAt(int index) => StartedAt + (Duration * Math.Min(index + 1, Math.Max(Timed, 1)) / Math.Max(Timed, 1));

    /// <summary>When work on a leaf begins.</summary>
    public DateTimeOffset BeginsAt(int index) => index == 0 ? StartedAt : DoneAt(index - 1);

    /// <summary>When the planned failure happens; null when none is planned.</summary>
    public DateTimeOffset? FailsAt
    {
        get
        {
            if (FailPath is null)
                return Fails ? EndsAt : null;
            for (var i = 0; i < Work.Count; i++)
            {
                if (Work[i] == FailPath)
                    return DoneAt(i);
            }
            return EndsAt;
        }
    }
}
