namespace Magnum.Sandbox.Orchestration.Stacks;

/// <summary>Where a resource stands at a moment.</summary>
internal readonly record struct ResourceState(StackVerb Verb, StackPhase Phase, string Reason, DateTimeOffset UpdatedAt)
{
    public string Status => StackWords.Status(Verb, Phase);

    /// <summary>Deleted resources are not listed.</summary>
    public bool IsGone => this is { Verb: StackVerb.Delete, Phase: StackPhase.Complete };

    public bool IsWaiting => Verb == StackVerb.Init;
}
