using System.Diagnostics;
using Magnum.Data;

namespace Magnum.Benchmarks.Api;

/// <summary>
/// Pages of a list of a million clusters, as administrator and within one project: the first one against that of ten thousand
/// clusters, and those further on against the first.
/// </summary>
internal static class PagingTime
{
    private const int Clusters = 1_000_000;
    private const int Fewer = 10_000;
    private const int Page = 100;
    private const int Rounds = 60;
    private const double TargetRatio = 1.5;
    private static readonly string[] Orders = ["", "&sort_dir=desc", "&sort_key=name", "&sort_key=created_at&sort_dir=desc"];

    /// <summary>The figures for two empty databases of one kind.</summary>
    public static async IAsyncEnumerable<Figure> MeasureAsync(BenchmarkCloud cloud, DatabaseOptions database, DatabaseOptions other)
    {
        var (demo, project) = await cloud.LoginAsync("demo");
        var (admin, _) = await cloud.LoginAsync("admin");
        using var stores = new TemporaryStore();
        await using var small = await ServeAsync(cloud, stores.Folder + "/small", other, project, Fewer);
        await using var large = await ServeAsync(cloud, stores.Folder + "/large", database, project, Clusters);
        foreach (var (who, token) in new[] { ("all projects", admin), ("one project", demo) })
        {
            foreach (var order in Orders)
                foreach (var figure in await CompareAsync(large, small, $"{database.Provider}, {who}{order}", token, order)) yield return figure;
        }
    }

    private static async Task<ServerProcess> ServeAsync(
        BenchmarkCloud cloud, string store, DatabaseOptions database, string project, int clusters)
    {
        await using (var rows = new ClusterRows(database))
        {
            await rows.MigrateAsync();
            await rows.AddAsync(project, 1);
            await rows.CopyAsync(clusters);
        }

        var settings = new Dictionary<string, string?>(cloud.Settings)
        {
            ["Database:Provider"] = database.Provider,
            ["Database:ConnectionString"] = database.ConnectionString,
            // The same pages are asked for again and again: each time from the database.
            ["Api:ListCacheEntries"] = "0",
        };
        return await ServerProcess.ProductAsync(Directory.CreateDirectory(store).FullName, settings);
    }

    private static async Task<IReadOnlyList<Figure>> CompareAsync(ServerProcess large, ServerProcess small, string name, string token, string order)
    {
        // Even numbers lie in the one project. A sort by name puts 9… last, by time the row numbers decide.
        var markers = order switch
        {
            "" => (Clusters / 2, Clusters - (2 * Page)),
            "&sort_key=name" => (549_998, 999_898),
            _ => (Clusters / 2, 2 * Page),
        };
        using var first = await RawConnection.OpenAsync(large.Address);
        using var other = await RawConnection.OpenAsync(small.Address);
        (RawConnection Connection, byte[] Request)[] pages =
        [
            (other, RawConnection.Get(small.Address, List(order, null), token)),
            (first, RawConnection.Get(large.Address, List(order, null), token)),
            (first, RawConnection.Get(large.Address, List(order, markers.Item1), token)),
            (first, RawConnection.Get(large.Address, List(order, markers.Item2), token)),
        ];
        var times = pages.Select(_ => new List<double>()).ToArray();
        for (var round = -Rounds / 4; round < Rounds; round++)
        {
            for (var page = 0; page < pages.Length; page++)
            {
                var started = Stopwatch.GetTimestamp();
                await pages[page].Connection.SendAsync(pages[page].Request);
                if (round >= 0) times[page].Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            }
        }

        var medians = times.Select(values => values.Order().ElementAt(values.Count / 2)).ToArray();
        return
        [
            new Figure($"{name}: first page of {Page} in {Clusters}", medians[1], "ms", double.PositiveInfinity, AtLeast: false),
            new Figure($"{name}: first page against that in {Fewer}", medians[1] / medians[0], "times", TargetRatio, AtLeast: false),
            new Figure($"{name}: middle page against the first", medians[2] / medians[1], "times", TargetRatio, AtLeast: false),
            new Figure($"{name}: last page against the first", medians[3] / medians[1], "times", TargetRatio, AtLeast: false),
        ];
    }

    private static string List(string order, int? marker) =>
        $"/v1/clusters?limit={Page}{order}{(marker is { } number ? $"&marker={ClusterRows.Uuid(number)}" : "")}";
}
