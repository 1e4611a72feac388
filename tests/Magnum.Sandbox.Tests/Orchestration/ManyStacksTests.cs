using Magnum.Sandbox.Tests.Nodes;

namespace Magnum.Sandbox.Tests.Orchestration;

/// <summary>
/// What 5,000 booted clusters take of memory, reckoned from what some hundreds take. The Magnum that they boot from is in this
/// process and counts too. Alone, because the memory is that of the process.
/// </summary>
[Collection(nameof(ManyStacksTests))]
public sealed class ManyStacksTests
{
    private const int Warmth = 100;
    private const int Measured = 400;
    private const int Promised = 5_000;
    private const long Bound = 500L * 1024 * 1024;

    /// <summary>What a program with an empty sandbox and nothing else takes, generously.</summary>
    private const long Base = 150L * 1024 * 1024;

    private static readonly string Key = new('k', 1_700);

    [Fact]
    public async Task Five_thousand_booted_clusters_fit_in_500_megabytes()
    {
        await using var cloud = await ClusterCloud.StartAsync();
        await BootAsync(cloud, 0, Warmth);
        var before = Resident();

        await BootAsync(cloud, Warmth, Measured);

        var growth = Resident() - before;
        cloud.Heat.Cloud.World.Servers.Count.Should().Be(2 * (Warmth + Measured));
        (Base + (growth / Measured * Promised)).Should().BeLessThan(Bound, "{0} clusters took {1} bytes more", Measured, growth);
    }

    /// <summary>Stacks whose nodes log in, fetch certificates and serve a Kubernetes API, which is asked once.</summary>
    private static async Task BootAsync(ClusterCloud cloud, int first, int count)
    {
        var heat = cloud.Heat;
        var limit = new ParallelOptions { MaxDegreeOfParallelism = 4 };
        var stacks = new string[count];
        await Parallel.ForEachAsync(Enumerable.Range(0, count), limit, async (index, _) =>
        {
            var parameters = cloud.Parameters($"uuid-{first + index}");
            parameters["cluster_name"] = $"{index}{Key}";
            stacks[index] = await heat.CreateAsync($"stack-{first + index}", parameters);
        });
        heat.Pass(11);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (await CompleteAsync(heat) < first + count)
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, patience.Token);
        using var admin = cloud.Magnum.Client();
        await Parallel.ForEachAsync(stacks, limit, async (stack, _) =>
        {
            using var http = cloud.Kubernetes(await cloud.ApiAddressAsync(stack), admin);
            (await http.GetStringAsync("healthz", CancellationToken.None)).Should().Be("ok");
        });
    }

    private static async Task<int> CompleteAsync(HeatCloud heat) =>
        (int)(await heat.GetAsync($"{heat.Stacks}?status=COMPLETE&limit=1&with_count=true")).Json["count"]!;

    /// <summary>Bytes of memory that the process has now, without what the collector can give back.</summary>
    private static long Resident()
    {
        for (var round = 0; round < 3; round++)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
        }
        return Environment.WorkingSet;
    }
}

[CollectionDefinition(nameof(ManyStacksTests), DisableParallelization = true)]
public sealed class ManyStacksCollection;
