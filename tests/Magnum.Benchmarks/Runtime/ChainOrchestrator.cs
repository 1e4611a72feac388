using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace Magnum.Benchmarks.Runtime;

/// <summary>One activity after the other, as often as its input says.</summary>
public static class ChainOrchestrator
{
    /// <summary>Runs the chain and returns its last value.</summary>
    [Function(nameof(ChainOrchestrator))]
    public static async Task<int> Run([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var steps = context.GetInput<int>();
        var value = 0;
        for (var step = 0; step < steps; step++) value = await context.CallActivityAsync<int>(nameof(IncrementActivity), value);
        return value;
    }
}
