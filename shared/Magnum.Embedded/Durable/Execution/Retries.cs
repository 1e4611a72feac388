using Microsoft.DurableTask;

namespace Magnum.Embedded.Durable.Execution;

/// <summary>Tries a task again as its options say. Waiting between attempts is a durable timer.</summary>
internal static class Retries
{
    public static Task<T> Run<T>(TaskOrchestrationContext context, TaskRetryOptions options, Func<Task<T>> attempt) =>
        options.Policy is { } policy ? ByPolicy(context, policy, attempt) : ByHandler(context, options.Handler!, attempt);

    /// <summary>Whether an activity or orchestrator is missing, which another attempt does not change.</summary>
    private static bool IsForNothing(TaskFailedException failure) => MissingTask.IsWhatFailed(failure.FailureDetails);

    private static async Task<T> ByPolicy<T>(TaskOrchestrationContext context, RetryPolicy policy, Func<Task<T>> attempt)
    {
        var begin = context.CurrentUtcDateTime;
        for (var number = 1; ; number++)
        {
            try
            {
                return await attempt();
            }
            catch (TaskFailedException failure) when (MayTryAgain(context, policy, failure, number, begin))
            {
            }

            await context.CreateTimer(Pause(policy, number), CancellationToken.None);
        }
    }

    private static async Task<T> ByHandler<T>(TaskOrchestrationContext context, AsyncRetryHandler handler, Func<Task<T>> attempt)
    {
        var begin = context.CurrentUtcDateTime;
        for (var number = 1; ; number++)
        {
            try
            {
                return await attempt();
            }
            catch (TaskFailedException failure) when (!IsForNothing(failure))
            {
                var spent = context.CurrentUtcDateTime - begin;
                if (!await handler(new RetryContext(context, number, failure.FailureDetails, spent, CancellationToken.None)))
                {
                    throw;
                }
            }
        }
    }

    private static bool MayTryAgain(
        TaskOrchestrationContext context, RetryPolicy policy, TaskFailedException failure, int number, DateTime begin) =>
        number < policy.MaxNumberOfAttempts
        && (policy.RetryTimeout == Timeout.InfiniteTimeSpan || context.CurrentUtcDateTime - begin < policy.RetryTimeout)
        && !IsForNothing(failure)
        && policy.Handle(failure);

    private static TimeSpan Pause(RetryPolicy policy, int number)
    {
        var milliseconds = policy.FirstRetryInterval.TotalMilliseconds * Math.Pow(policy.BackoffCoefficient, number - 1);
        return milliseconds < policy.MaxRetryInterval.TotalMilliseconds
            ? TimeSpan.FromMilliseconds(milliseconds)
            : policy.MaxRetryInterval;
    }
}
