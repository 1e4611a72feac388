namespace Magnum.Benchmarks.Runtime;

/// <summary>The figures of the embedded runtime. Each is measured alone, load generator included.</summary>
internal static class RuntimeSuite
{
    public static async Task<IReadOnlyList<Figure>> RunAsync()
    {
        var figures = new List<Figure>();
        await using (var app = await BenchmarkApp.StartAsync())
        {
            figures.Add(await HttpThroughput.MeasureAsync(app.Address));
            figures.Add(await DurableThroughput.MeasureAsync(app.Address));
        }
        figures.AddRange(await ColdStart.MeasureAsync());
        return figures;
    }
}
