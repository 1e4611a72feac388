using Magnum.Functions.Clusters.Operations;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace Magnum.Functions.Clusters.Waiting;

/// <summary>
/// Waits for something outside: asks an activity, sleeps on a durable timer with back-off, asks again. It starts afresh
/// every <see cref="RoundsPerGeneration"/> rounds so that the history of a wait of hours stays short.
/// Next: the activity named in its input, e.g. <see cref="CheckStackActivity"/>.
/// </summary>
public static class WaitOrchestrator
{
    /// <summary>Rounds after which the orchestration continues as new.</summary>
    public const int RoundsPerGeneration = 50;

    /// <summary>Returns the result of the first answer that is not "still waiting". The activity knows the deadline.</summary>
    [Function(nameof(WaitOrchestrator))]
    public static async Task<StepResult> Run([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var wait = context.GetInput<WaitInput>()!;
        for (var round = wait.Round; round < wait.Round + RoundsPerGeneration; round++)
        {
            var poll = await context.CallActivityAsync<PollResult>(wait.Activity, wait.Poll, OperationSteps.Patient);
            if (poll.Result is { } result) return result;
            await context.CreateTimer(BackOff.After(round), CancellationToken.None);
        }

        context.ContinueAsNew(wait with { Round = wait.Round + RoundsPerGeneration });
        return StepResult.Done;
    }
}
