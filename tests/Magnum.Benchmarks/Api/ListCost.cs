namespace Magnum.Benchmarks.Api;

/// <summary>GET /v1/clusters with 20 clusters against an endpoint that does nothing: processor time a request, by turns.</summary>
internal static class ListCost
{
    private const string Path = "/v1/clusters";
    private const int Clusters = 20;
    private const int Rounds = 5;
    private const int Requests = 10_000;
    private const double TargetRatio = 4;

    /// <summary>The ratio of the medians.</summary>
    public static async Task<IReadOnlyList<Figure>> MeasureAsync(BenchmarkCloud cloud)
    {
        using var store = new TemporaryStore();
        var (token, project) = await cloud.LoginAsync("demo");
        await using (var rows = new ClusterRows(store.Sqlite))
        {
            await rows.MigrateAsync();
            await rows.AddAsync(project, Clusters);
        }

        await using var empty = await ServerProcess.EmptyAsync();
        await using var product = await ServerProcess.ProductAsync(store.Folder, cloud.Settings);
        await RequestCost.WarmUpAsync(empty, _ => Path, token);
        await RequestCost.WarmUpAsync(product, number => number % 4 == 0 ? Anew(number) : Path, token);
        var (nothing, kept, read) = (new List<double>(), new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            nothing.Add(await RequestCost.MeasureAsync(empty, _ => Path, token, Requests));
            kept.Add(await RequestCost.MeasureAsync(product, _ => Path, token, Requests));
            var from = RequestCost.WarmUp + (round * Requests);
            read.Add(await RequestCost.MeasureAsync(product, number => Anew(from + number), token, Requests));
        }

        var (baseline, again, anew) = (Median(nothing), Median(kept), Median(read));
        return
        [
            new Figure("processor time of an empty endpoint", baseline, "µs a request", double.PositiveInfinity, AtLeast: false),
            new Figure($"processor time of a list of {Clusters} clusters", again, "µs a request", TargetRatio * baseline, AtLeast: false),
            new Figure($"list of {Clusters} clusters against an empty endpoint", again / baseline, "times", TargetRatio, AtLeast: false),
            new Figure($"list of {Clusters} clusters read anew against an empty endpoint", anew / baseline, "times", double.PositiveInfinity, AtLeast: false),
        ];
    }

    /// <summary>With parameters that were not asked for before, so that it is not answered from memory.</summary>
    private static string Anew(int number) => $"{Path}?limit={Clusters + number}";

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
