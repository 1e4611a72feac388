using Magnum.Sandbox.Faults;

namespace Magnum.Sandbox.Orchestration.Stacks;

/// <summary>Spellings of both.</summary>
internal static class StackWords
{
    public static string Upper(this StackVerb verb) => verb switch
    {
        StackVerb.Init => "INIT",
        StackVerb.Create => "CREATE",
        StackVerb.Update => "UPDATE",
        StackVerb.Delete => "DELETE",
        _ => "ROLLBACK",
    };

    public static string Status(StackVerb verb, StackPhase phase) => (verb, phase) switch
    {
        (_, StackPhase.InProgress) => $"{verb.Upper()}_IN_PROGRESS",
        (_, StackPhase.Complete) => $"{verb.Upper()}_COMPLETE",
        _ => $"{verb.Upper()}_FAILED",
    };

    /// <summary>The action that fault rules know it by.</summary>
    public static StackAction ToAction(this StackVerb verb) => verb switch
    {
        StackVerb.Create => StackAction.Create,
        StackVerb.Delete => StackAction.Delete,
        _ => StackAction.Update,
    };
}
