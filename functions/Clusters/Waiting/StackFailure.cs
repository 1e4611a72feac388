using Magnum.OpenStack;
using Magnum.OpenStack.Orchestration;

namespace Magnum.Functions.Clusters.Waiting;

/// <summary>Why a stack failed, in words a person can act on: the resource at the bottom of it and what it said.</summary>
public static class StackFailure
{
    private const int Depth = 5;

    // After a time-out Heat aborts what was under way: those resources are victims, not causes.
    private const string TimedOut = "timed out";

    /// <summary>In the reason of a resource that was under way when another one failed.</summary>
    private const string Stopped = " aborted";

    /// <summary>Asks Heat for the failed resources; falls back to the stack's own reason when there is none to be seen.</summary>
    public static async Task<string> DescribeAsync(IOrchestrationApi heat, Stack stack, CancellationToken cancellation) =>
        Describe(stack, await ResourcesAsync(heat, stack, cancellation));

    /// <summary>The same of resources that are known already.</summary>
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

    // A group fails because something in it did, and what Heat stops because of that has failed too: neither is the cause.
    private static StackResource? CauseAmong(IReadOnlyList<StackResource> all)
    {
        var failed = all.Where(resource => resource.ResourceStatus.EndsWith("FAILED", StringComparison.Ordinal)).ToList();
        return failed.Where(resource => !failed.Any(inner => inner.IsIn(resource)))
            .OrderBy(resource => resource.ResourceStatusReason?.Contains(Stopped, StringComparison.Ordinal) == true)
            .FirstOrDefault();
    }

    // From the top: the name alone does not tell which group's "0/server" it is.
    private static string PathOf(StackResource resource, IReadOnlyList<StackResource> all) =>
        all.FirstOrDefault(resource.IsIn) is { } outer ? $"{PathOf(outer, all)}/{resource.ResourceName}" : resource.ResourceName;

    private static async Task<IReadOnlyList<StackResource>> ResourcesAsync(IOrchestrationApi heat, Stack stack, CancellationToken cancellation)
    {
        try
        {
            return (await heat.ListResourcesAsync(stack.StackName, stack.Id, nestedDepth: Depth, cancellationToken: cancellation)).Resources;
        }
        catch (OpenStackException)
        {
            // The reason of the stack itself is better than no answer.
            return [];
        }
    }
}
