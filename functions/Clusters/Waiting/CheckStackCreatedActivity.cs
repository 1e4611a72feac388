using Magnum.Functions.Clusters.Activities;
using Magnum.Functions.Clusters.Operations;
using Magnum.OpenStack;
using Microsoft.Azure.Functions.Worker;

namespace Magnum.Functions.Clusters.Waiting;

/// <summary>Looks at a stack that is being created. Next: <see cref="StackFailure"/> when it failed.</summary>
public sealed class CheckStackCreatedActivity(OperationLoader loader, ClusterStacks stacks, TimeProvider time)
{
    private const int DefaultTimeoutMinutes = 60;

    /// <summary>Heat gets as much longer to notice its own time-out and to say which resource it was.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(5);

    /// <summary>Complete, failed with the cause, timed out, or still waiting. A Heat that is away is waited for.</summary>
    [Function(nameof(CheckStackCreatedActivity))]
    public async Task<PollResult> Run([ActivityTrigger] PollWork work, CancellationToken cancellation)
    {
        if (await loader.EnterAsync(work.AsStep(), cancellation) is not { } scope) return PollResult.Replaced;
        var minutes = scope.Cluster.CreateTimeout is { } set and > 0 ? set : DefaultTimeoutMinutes;
        var late = time.GetUtcNow() - work.WaitingSince > TimeSpan.FromMinutes(minutes) + Margin;
        try
        {
            var stack = await stacks.FindAsync(scope, cancellation);
            return stack switch
            {
                null => PollResult.Failed($"stack {scope.Cluster.StackId} is not known to Heat any more"),
                { StackStatus: "CREATE_COMPLETE" or "UPDATE_COMPLETE" or "CHECK_COMPLETE" } => PollResult.Done,
                { StackStatus: "CREATE_IN_PROGRESS" or "UPDATE_IN_PROGRESS" or "CHECK_IN_PROGRESS" or "INIT_IN_PROGRESS" or "INIT_COMPLETE" } when !late => PollResult.Waiting,
                _ when late && stack.StackStatus.EndsWith("_IN_PROGRESS", StringComparison.Ordinal) =>
                    PollResult.Failed($"timed out after {minutes} minutes: stack {stack.StackName} is still {stack.StackStatus}"),
                _ => PollResult.Failed(await StackFailure.DescribeAsync(await stacks.HeatAsync(scope, cancellation), stack, cancellation)),
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
}
