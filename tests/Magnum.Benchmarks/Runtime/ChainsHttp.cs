using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Magnum.Benchmarks.Runtime;

/// <summary>Starts many chains side by side and answers when all are complete.</summary>
public sealed class ChainsHttp
{
    /// <summary>Runs <paramref name="count"/> chains of <paramref name="steps"/> activities.</summary>
    [Function(nameof(ChainsHttp))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "chains/{count:int}/{steps:int}")] HttpRequest request,
        int count, int steps, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        var started = await Task.WhenAll(Enumerable.Range(0, count).Select(_ =>
            client.ScheduleNewOrchestrationInstanceAsync(nameof(ChainOrchestrator), steps, (StartOrchestrationOptions?)null, cancellation)));
        var ended = await Task.WhenAll(started.Select(id => client.WaitForInstanceCompletionAsync(id, getInputsAndOutputs: true, cancellation)));
        return ended.All(instance => instance.RuntimeStatus == OrchestrationRuntimeStatus.Completed && instance.ReadOutputAs<int>() == steps)
            ? Results.Ok()
            : Results.StatusCode(StatusCodes.Status500InternalServerError);
    }
}
