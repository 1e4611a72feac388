using Magnum.OpenStack.Orchestration;

namespace Magnum.Functions.Clusters.Waiting;

/// <summary>Why a stack failed, in words a person can act on: the resource at the bottom of it and what it said.</summary>
public static class StackFailure
{
    // After a time-out Heat aborts what was under way: those resources are victims, not causes.
    private const string TimedOut = "timed out";

    /// <summary>In the reason of a resource that was under way when another one failed.</summary>
    private const string Stopped = " aborted";

    /// <summary>In one sentence; the stack's own reason when none of the resources failed.</summary>
    public static string Describe(Stack stack, IReadOnlyList<StackResource> all)
    {
        var summary = $"stack {stack.StackName} is {stack.StackStatus}";
        if (CauseAmong(all) is not { } cause)
            return stack.StackStatusReason is { Length: > 0 } reason ? $"{summary}: {reason}" : summary;
        var place = $"resource {PathOf(cause, all)} ({cause.ResourceType})";
        return stack.StackStatusReason?.Contains(TimedOut, StringComparison.OrdinalIgnoreCase) == true
            ? $"{summary}: {stack.StackStatusReason}; {place} was not finished"
            : $"{summary}: {place} failed: {cause.ResourceStatusReason}";
    }

    /// <summary>Path of the resource at the bottom of the failure, as <c>kube_minions/0/server</c>; null when there is none.</summary>
    public static string? PathOfCause(IReadOnlyList<StackResource> all) => CauseAmong(all) is { } cause ? PathOf(cause, all) : null;

    // A group fails because something in it did, and what Heat stops because of that has failed too: neither is the cause.
    private static StackResource? CauseAmong(IReadOnlyList<StackResource> all)
    {
        var failed = all.Where(resource => resource.ResourceStatus.EndsWith("FAILED", StringComparison.Ordinal)).ToList();
        return failed.Where(resource => !failed.Any(inner => inner.IsIn(resource)))
            .OrderBy(resource => resource.ResourceStatusReason?.Contains(Stopped, StringComparison.Ordinal) == true)
            .FirstOrDefault();
    }

    /// <summary>A resource's name from the top: the name alone does not tell which group's "0/server" it is.</summary>
    public static string PathOf(StackResource resource, IReadOnlyList<StackResource> all) =>
        all.FirstOrDefault(resource.IsIn) is { } outer ? $"{PathOf(outer, all)}/{resource.ResourceName}" : resource.ResourceName;
}
