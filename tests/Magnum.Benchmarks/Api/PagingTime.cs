using System.Diagnostics;
using Magnum.Data;

namespace Magnum.Benchmarks.Api;

/// <summary>
/// Pages of a list of a million clusters, as administrator and within one project: the first one against that of ten thousand
/// clusters, and those further on against the second. That one looks up where it begins, as they do.
/// </summary>
internal static class PagingTime
{
    private const int Clusters = 1_000_000;
    private const int Fewer = 10_000;
    private const int Page = 100;
    private const int Rounds = 120;
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
        // What all requests have in common is compiled for good before anything is compared.
        await CompareAsync(large, small, "", admin, Orders[0]);
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
            ["Secrets:Key"] = Convert.ToBase64String(new byte[32]),
            // The same pages are asked for again and again: each time from the database.
            ["Api:ListCacheEntries"] = "0",
        };
        return await ServerProcess.ProductAsync(Directory.CreateDirectory(store).FullName, settings);
    }

    private static async Task<IReadOnlyList<Figure>> CompareAsync(ServerProcess large, ServerProcess small, string name, string token, string order)
    {
        using var ofLarge = await RawConnection.OpenAsync(large.Address);
        using var ofSmall = await RawConnection.OpenAsync(small.Address);
        // The small database is asked for as much: only servers that have compiled the same code equally well can be compared.
        (RawConnection Connection, byte[] Request)[] pages =
        [
            .. Markers(order, Clusters).Select(marker => (ofLarge, RawConnection.Get(large.Address, List(order, marker), token))),
            .. Markers(order, Fewer).Select(marker => (ofSmall, RawConnection.Get(small.Address, List(order, marker), token))),
        ];
        var times = pages.Select(_ => new List<double>()).ToArray();
        for (var round = -Rounds; round < Rounds; round++)
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
            new Figure($"{name}: first page of {Page} in {Clusters}", medians[0], "ms", double.PositiveInfinity, AtLeast: false),
            new Figure($"{name}: second page", medians[1], "ms", double.PositiveInfinity, AtLeast: false),
            new Figure($"{name}: first page against that in {Fewer}", medians[0] / medians[4], "times", TargetRatio, AtLeast: false),
            new Figure($"{name}: second page against that in {Fewer}", medians[1] / medians[5], "times", TargetRatio, AtLeast: false),
            new Figure($"{name}: middle page against the second", medians[2] / medians[1], "times", TargetRatio, AtLeast: false),
            new Figure($"{name}: last page against the second", medians[3] / medians[1], "times", TargetRatio, AtLeast: false),
        ];
    }

    /// <summary>
    /// The clusters before the first page (none), the second, the middle and the last. Even numbers lie in the one project.
    /// </summary>
    private static int?[] Markers(string order, int clusters) => order switch
    {
        "" => [null, 2 * Page, clusters / 2, clusters - (2 * Page)],
        // As texts, so that 9… comes last.
        "&sort_key=name" => [null, (clusters / 10) + (2 * Page), (clusters / 20 * 11) - 2, clusters - Page - 2],
        // By time the row numbers decide.
        _ => [null, clusters - (2 * Page), clusters / 2, 2 * Page],
    };

    private static string List(string order, int? marker) =>
        $"/v1/clusters?limit={Page}{order}{(marker is { } number ? $"&marker={ClusterRows.Uuid(number)}" : "")}";
}
