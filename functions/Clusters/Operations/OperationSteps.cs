using Magnum.Functions.Clusters.Activities;
using Microsoft.DurableTask;
using Microsoft.Extensions.Logging;

namespace Magnum.Functions.Clusters.Operations;

/// <summary>How an orchestrator runs a named step: progress first, then the activity, then its result.</summary>
public static class OperationSteps
{
    /// <summary>An outside service may be away for some minutes: about ten attempts over five minutes, then the step fails.</summary>
    public static readonly TaskOptions Patient = TaskOptions.FromRetryPolicy(new RetryPolicy(
        maxNumberOfAttempts: 10,
        firstRetryInterval: TimeSpan.FromSeconds(1),
        backoffCoefficient: 2,
        maxRetryInterval: TimeSpan.FromMinutes(1)));

    /// <summary>
    /// Sets the custom status to the step's name and runs its activity. Throws <see cref="StepFailedException"/> for a
    /// failed step and <see cref="OperationSupersededException"/> when the operation was replaced.
    /// </summary>
    public static async Task StepAsync(this TaskOrchestrationContext context, string step, TaskName activity)
    {
        context.SetCustomStatus(step);
        Check(await context.CallActivityAsync<StepResult>(activity, new ClusterWork(context.InstanceId, step), Patient));
    }

    /// <summary>Turns a step's result into control flow.</summary>
    public static void Check(StepResult result)
    {
        if (result.Superseded) throw new OperationSupersededException();
        if (result.Failure is { } cause) throw new StepFailedException(cause, result.Blame);
    }

    /// <summary>
    /// Runs the steps of an orchestrator. Its one failure path takes back what <paramref name="undo"/> takes back, then
    /// writes the failed status with its cause. A failing undo does not hide the cause: a delete of the cluster cleans up later.
    /// </summary>
    public static async Task RunAsync(this TaskOrchestrationContext context, Func<Task> steps, TaskName? undo = null)
    {
        try
        {
            await steps();
        }
        catch (OperationSupersededException)
        {
            context.SetCustomStatus("superseded");
        }
        catch (Exception failure) when (failure is StepFailedException or TaskFailedException)
        {
            await context.FailAsync(failure, undo);
        }
    }

    /// <summary>The words for a person when a step ended with <paramref name="exception"/>.</summary>
    public static string Describe(Exception exception) =>
        exception is TaskFailedException failed ? Describe(failed.FailureDetails) : exception.Message;

    /// <summary>The innermost message: those around it say only which task it came through.</summary>
    public static string Describe(TaskFailureDetails failure) =>
        failure.InnerFailure is { } inner ? Describe(inner) : failure.ErrorMessage;

    private static async Task FailAsync(this TaskOrchestrationContext context, Exception failure, TaskName? undo)
    {
        context.SetCustomStatus("failed");
        if (undo is { } activity)
        {
            try
            {
                await context.CallActivityAsync<StepResult>(activity, new ClusterWork(context.InstanceId, "undo"), Patient);
            }
            catch (TaskFailedException exception)
            {
                context.CreateReplaySafeLogger(nameof(OperationSteps)).LogWarning(
                    "Undoing operation {Operation} failed: {Reason}", context.InstanceId, exception.FailureDetails.ErrorMessage);
            }
        }
        var end = new OperationFailure(context.InstanceId, Describe(failure), (failure as StepFailedException)?.Blame);
        await context.CallActivityAsync(nameof(FailOperationActivity), end, Patient);
    }
}
