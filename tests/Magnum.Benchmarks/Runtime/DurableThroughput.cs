using System.Diagnostics;

namespace Magnum.Benchmarks.Runtime;

/// <summary>Durable activity completions per second over 200 parallel orchestrations.</summary>
internal static class DurableThroughput
{
    private const int Orchestrations = 200;
    private const int Steps = 50;
    private const int WarmUpSteps = 5;

    public static async Task<Figure> MeasureAsync(Uri address)
    {
        using var client = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromMinutes(5) };
        await RunAsync(client, WarmUpSteps);
        var watch = Stopwatch.StartNew();
        await RunAsync(client, Steps);
        return new Figure("durable activity completions", Orchestrations * Steps / watch.Elapsed.TotalSeconds, "per second", 1500, AtLeast: true);
    }

    private static async Task RunAsync(HttpClient client, int steps)
    {
        using var answer = await client.PostAsync($"chains/{Orchestrations}/{steps}", null);
        answer.EnsureSuccessStatusCode();
    }
}
