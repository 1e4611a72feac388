using Magnum.Functions.Clusters.Activities;
using Magnum.Functions.Clusters.Operations;
using Magnum.OpenStack;
using Magnum.OpenStack.Orchestration;

namespace Magnum.Functions.Clusters.Waiting;

/// <summary>Asks Heat why a stack failed, and whose node group's failure it is.</summary>
public sealed class StackFailures(ClusterStacks stacks)
{
    private const int Depth = 5;

    /// <summary>The stacks themselves.</summary>
    public ClusterStacks Stacks => stacks;

    /// <summary>The end of a wait for a stack that failed. Next: <see cref="StackFailure"/>.</summary>
    public async Task<PollResult> DescribeAsync(OperationScope scope, Stack stack, CancellationToken cancellation)
    {
        var all = await ResourcesAsync(scope, stack, cancellation);
        return PollResult.Failed(StackFailure.Describe(stack, all), Blame(scope, stack, all));
    }

    private static StackBlame Blame(OperationScope scope, Stack stack, IReadOnlyList<StackResource> all)
    {
        var groups = scope.Cluster.NodeGroups;
        var guilty = StackFailure.PathOfCause(all) is { } path ? groups.Find(group => StackParts.Holds(group, path)) : null;
        var unfinished = all.Where(resource => !resource.ResourceStatus.EndsWith("_COMPLETE", StringComparison.Ordinal))
            .Select(resource => StackFailure.PathOf(resource, all)).ToList();
        return new StackBlame(
            guilty is null ? [] : [guilty.Uuid],
            all.Count == 0 ? [] : [.. groups.Where(group => !unfinished.Exists(part => StackParts.Holds(group, part))).Select(group => group.Uuid)],
            stack.StackStatus == "ROLLBACK_COMPLETE");
    }

    private async Task<IReadOnlyList<StackResource>> ResourcesAsync(OperationScope scope, Stack stack, CancellationToken cancellation)
    {
        try
        {
            var heat = await stacks.HeatAsync(scope, cancellation);
            return (await heat.ListResourcesAsync(stack.StackName, stack.Id, nestedDepth: Depth, cancellationToken: cancellation)).Resources;
        }
        catch (OpenStackException)
        {
            // The reason of the stack itself is better than no answer.
            return [];
        }
    }
}
