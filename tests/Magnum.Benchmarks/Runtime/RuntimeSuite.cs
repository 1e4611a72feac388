namespace Magnum.Benchmarks.Runtime;

/// <summary>The figures of the embedded runtime. Each is measured alone, load generator included.</summary>
internal static class RuntimeSuite
{
    public static async IAsyncEnumerable<Figure> RunAsync()
    {
        await using (var app = await BenchmarkApp.StartAsync())
        {
            yield return await HttpThroughput.MeasureAsync(app.Address);
            yield return await DurableThroughput.MeasureAsync(app.Address);
        }
        foreach (var figure in await ColdStart.MeasureAsync()) yield return figure;
        yield return await DemoTime.MeasureAsync();
    }
}
