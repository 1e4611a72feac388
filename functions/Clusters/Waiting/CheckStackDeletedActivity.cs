using Magnum.Functions.Clusters.Operations;
using Magnum.OpenStack;
using Microsoft.Azure.Functions.Worker;

namespace Magnum.Functions.Clusters.Waiting;

/// <summary>Looks at a stack that is being deleted. Next: <see cref="StackFailure"/> when it failed.</summary>
public sealed class CheckStackDeletedActivity(OperationLoader loader, StackFailures failures, TimeProvider time)
{
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    /// <summary>Heat begins a delete after it answered: a failure seen before that is the one of the delete before.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(10);

    /// <summary>Gone, failed with the cause, or still waiting. A Heat that is away is waited for.</summary>
    [Function(nameof(CheckStackDeletedActivity))]
    public async Task<PollResult> Run([ActivityTrigger] PollWork work, CancellationToken cancellation)
    {
        if (await loader.EnterAsync(work.AsStep(), cancellation) is not { } scope) return PollResult.Replaced;
        var late = time.GetUtcNow() - work.WaitingSince > Longest;
        try
        {
            var stack = await failures.Stacks.FindAsync(scope, cancellation);
            switch (stack?.StackStatus)
            {
                case null or "DELETE_COMPLETE":
                    return PollResult.Done;
                case "DELETE_FAILED" when time.GetUtcNow() - work.WaitingSince > Grace:
                    return await failures.DescribeAsync(scope, stack, cancellation);
                case not ("DELETE_IN_PROGRESS" or "DELETE_FAILED"):
                    // Heat took the request but something else was going on: ask again.
                    await failures.Stacks.DeleteAsync(scope, cancellation);
                    break;
            }
            return late ? PollResult.Failed($"timed out: stack {stack.StackName} is still {stack.StackStatus}") : PollResult.Waiting;
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
