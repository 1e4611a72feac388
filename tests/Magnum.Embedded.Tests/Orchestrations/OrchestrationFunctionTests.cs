using System.Collections.Concurrent;
using System.Net.Http.Json;
using Magnum.Embedded.Durable;
using Magnum.Embedded.Tests.Hosting;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Hosting;

namespace Magnum.Embedded.Tests.Orchestrations;

public sealed class OrchestrationFunctionTests
{
    [Fact]
    public async Task A_request_starts_an_orchestration_whose_activities_run_as_functions()
    {
        await using var host = await FunctionsHost.StartAsync(new FunctionsHostSetup(typeof(GreetingOrchestrator)));
        (await GreetAsync(host, "one")).Should().Be("hi a@one/Compose/True,hi b@one/Compose/True 2");
    }

    [Fact]
    public async Task Middleware_runs_for_orchestrators_and_activities_too()
    {
        var seen = new ConcurrentQueue<string>();
        await using var host = await FunctionsHost.StartAsync(new FunctionsHostSetup(typeof(GreetingOrchestrator))
        {
            Configure = builder => builder.UseMiddleware((context, next) =>
            {
                var data = context.BindingContext.BindingData;
                seen.Enqueue($"{context.FunctionDefinition.InputBindings.Values.First(b => b.Type.EndsWith("Trigger", StringComparison.Ordinal)).Type} {data.GetValueOrDefault("instanceId")}");
                return next();
            }),
        });
        await GreetAsync(host, "two");
        seen.Should().BeEquivalentTo("httpTrigger ", "orchestrationTrigger two", "activityTrigger two", "activityTrigger two");
    }

    [Fact]
    public async Task Limits_of_host_json_reach_the_engine()
    {
        await using var host = await FunctionsHost.StartAsync(new FunctionsHostSetup(typeof(GreetingOrchestrator))
        {
            HostJson = """{ "extensions": { "durableTask": { "maxConcurrentActivityFunctions": 3, "maxConcurrentOrchestratorFunctions": 4 } } }""",
        });
        host.Get<DurableOptions>().Should().BeEquivalentTo(new { MaxConcurrentActivities = 3, MaxConcurrentOrchestrators = 4 });
    }

    [Fact]
    public void A_durable_client_is_an_input_that_middleware_sees()
    {
        var folder = Directory.CreateTempSubdirectory("magnum-durable-");
        using var host = FunctionsHost.Build(new FunctionsHostSetup(typeof(GreetingOrchestrator)), folder.FullName);
        var start = ((Magnum.Embedded.Functions.FunctionCatalog)host.Services.GetService(typeof(Magnum.Embedded.Functions.FunctionCatalog))!).All.Single(f => f.Name == "StartGreeting");
        start.Definition.InputBindings.Values.Select(b => b.Type).Should().BeEquivalentTo("httpTrigger", "durableClient");
        start.Definition.InputBindings["client"].Direction.Should().Be(BindingDirection.In);
        folder.Delete(recursive: true);
    }

    private static async Task<string> GreetAsync(FunctionsHost host, string id)
    {
        var answer = await host.Http.PostAsJsonAsync("/greetings/" + id, new { word = "hi", names = new[] { "a", "b" } });
        return await answer.Content.ReadAsStringAsync();
    }
}
