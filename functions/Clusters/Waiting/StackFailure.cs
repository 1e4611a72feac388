using Magnum.OpenStack;
using Magnum.OpenStack.Orchestration;

namespace Magnum.Functions.Clusters.Waiting;

/// <summary>Why a stack failed, in words a person can act on: the resource at the bottom of it and what it said.</summary>
public static class StackFailure
{
    private const int Depth = 5;

    /// <summary>Asks Heat for the failed resources; falls back to the stack's own reason when there is none to be seen.</summary>
    public static async Task<string> DescribeAsync(IOrchestrationApi heat, Stack stack, CancellationToken cancellation)
    {
        var summary = $"stack {stack.StackName} is {stack.StackStatus}";
        var failed = await FailedResourcesAsync(heat, stack, cancellation);

        // A group or a nested stack fails because something in it did: that one is the cause.
        var cause = failed.FirstOrDefault(resource => !failed.Any(inner => inner.ParentResource == resource.ResourceName)) ?? failed.FirstOrDefault();
        if (cause is null) return stack.StackStatusReason is { Length: > 0 } reason ? $"{summary}: {reason}" : summary;

        var place = cause.ParentResource is { } parent ? $"{parent}/{cause.ResourceName}" : cause.ResourceName;
        return $"{summary}: resource {place} ({cause.ResourceType}) failed: {cause.ResourceStatusReason}";
    }

    private static async Task<IReadOnlyList<StackResource>> FailedResourcesAsync(IOrchestrationApi heat, Stack stack, CancellationToken cancellation)
    {
        try
        {
            var all = await heat.ListResourcesAsync(stack.StackName, stack.Id, nestedDepth: Depth, cancellationToken: cancellation);
            return [.. all.Resources.Where(resource => resource.ResourceStatus.EndsWith("_FAILED", StringComparison.Ordinal) || resource.ResourceStatus == "FAILED")];
        }
        catch (OpenStackException)
        {
            // The reason of the stack itself is better than no answer.
            return [];
        }
    }
}
