using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Magnum.Embedded.Tests.Orchestrations;

public sealed class GreetingOrchestrator
{
    [Function(nameof(GreetingOrchestrator))]
    public async Task<string> Run([OrchestrationTrigger] TaskOrchestrationContext context, GreetingInput input)
    {
        var parts = await Task.WhenAll(input.Names.Select(name =>
            context.CallActivityAsync<string>("Compose", new GreetingPart(input.Word, name))));
        return $"{string.Join(",", parts)} {context.GetInput<GreetingInput>()!.Names.Length}";
    }

    [Function("Compose")]
    public string Compose([ActivityTrigger] GreetingPart part, string instanceId, FunctionContext context, CancellationToken cancellation) =>
        $"{part.Word} {part.Name}@{instanceId}/{context.FunctionDefinition.Name}/{cancellation.CanBeCanceled}";

    [Function("StartGreeting")]
    public async Task<IResult> Start(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "greetings/{id}")] HttpRequest request,
        string id,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        var input = await request.ReadFromJsonAsync<GreetingInput>(cancellation);
        await client.ScheduleNewOrchestrationInstanceAsync(nameof(GreetingOrchestrator), input, new StartOrchestrationOptions(id), cancellation);
        var done = await client.WaitForInstanceCompletionAsync(id, true, cancellation);
        return Results.Text(done.ReadOutputAs<string>() ?? done.FailureDetails?.ErrorMessage);
    }

    public sealed record GreetingInput(string Word, string[] Names);

    public sealed record GreetingPart(string Word, string Name);
}
