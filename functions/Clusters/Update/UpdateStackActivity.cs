using Magnum.Functions.Clusters.Activities;
using Magnum.Functions.Clusters.Operations;
using Magnum.Functions.Clusters.Waiting;
using Magnum.OpenStack;
using Microsoft.Azure.Functions.Worker;

namespace Magnum.Functions.Clusters.Update;

/// <summary>
/// Asks Heat for the update once the stack is idle. Repeatable: a second update to the same definition changes nothing, and
/// waits for the first. Next: <see cref="ClusterStacks"/>.
/// </summary>
public sealed class UpdateStackActivity(OperationLoader loader, ClusterStacks stacks, TimeProvider time)
{
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    /// <summary>Done when Heat took the update; waits for a stack that is still busy and for a Heat that is away.</summary>
    [Function(nameof(UpdateStackActivity))]
    public async Task<PollResult> Run([ActivityTrigger] PollWork work, CancellationToken cancellation)
    {
        if (await loader.EnterAsync(work.AsStep(), cancellation) is not { } scope) return PollResult.Replaced;
        var late = time.GetUtcNow() - work.WaitingSince > Longest;
        try
        {
            var stack = await stacks.FindAsync(scope, cancellation);
            if (stack is null) return PollResult.Failed("the cluster has no stack; delete the cluster");
            if (stack.StackStatus.EndsWith("_IN_PROGRESS", StringComparison.Ordinal))
                return late ? PollResult.Failed($"timed out: stack {stack.StackName} is still {stack.StackStatus}") : PollResult.Waiting;
            await stacks.UpdateAsync(scope, stack, cancellation);
            return PollResult.Done;
        }
        catch (OpenStackException exception) when (exception.IsUnavailable || exception.IsConflict)
        {
            return late ? PollResult.Failed($"timed out: {exception.Message}") : PollResult.Waiting;
        }
        catch (StepFailedException failed)
        {
            return PollResult.Failed(failed.Message);
        }
    }
}
