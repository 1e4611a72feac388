using Magnum.Functions.Clusters.Operations;
using Magnum.OpenStack;
using Magnum.OpenStack.Orchestration;
using Microsoft.Azure.Functions.Worker;

namespace Magnum.Functions.Clusters.Waiting;

/// <summary>Looks at a stack that is being created or updated. Next: <see cref="StackFailure"/> when it failed.</summary>
public sealed class CheckStackActivity(OperationLoader loader, StackFailures failures, TimeProvider time)
{
    private const int DefaultTimeoutMinutes = 60;

    /// <summary>Heat gets as much longer to notice its own time-out and to say which resource it was.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(5);

    /// <summary>Complete, failed with the cause, timed out, or still waiting. A Heat that is away is waited for.</summary>
    [Function(nameof(CheckStackActivity))]
    public async Task<PollResult> Run([ActivityTrigger] PollWork work, CancellationToken cancellation)
    {
        if (await loader.EnterAsync(work.AsStep(), cancellation) is not { } scope) return PollResult.Replaced;
        var minutes = scope.Cluster.CreateTimeout is { } set and > 0 ? set : DefaultTimeoutMinutes;
        var late = time.GetUtcNow() - work.WaitingSince > TimeSpan.FromMinutes(minutes) + Margin;
        try
        {
            var stack = await failures.Stacks.FindAsync(scope, cancellation);
            return stack switch
            {
                null => PollResult.Failed($"stack {scope.Cluster.StackId} is not known to Heat any more"),
                { StackStatus: "CREATE_COMPLETE" or "UPDATE_COMPLETE" or "CHECK_COMPLETE" } => PollResult.Done,
                _ when !IsBusy(stack) => await failures.DescribeAsync(scope, stack, cancellation),
                _ when late => PollResult.Failed($"timed out after {minutes} minutes: stack {stack.StackName} is still {stack.StackStatus}"),
                _ => PollResult.Waiting,
            };
        }
        catch (OpenStackException exception) when (exception.IsUnavailable)
        {
            return late ? PollResult.Failed($"timed out after {minutes} minutes: {exception.Message}") : PollResult.Waiting;
        }
        catch (StepFailedException failed)
        {
            return PollResult.Failed(failed.Message);
        }
    }

    private static bool IsBusy(Stack stack) =>
        stack.StackStatus is "INIT_COMPLETE" || stack.StackStatus.EndsWith("_IN_PROGRESS", StringComparison.Ordinal);
}
