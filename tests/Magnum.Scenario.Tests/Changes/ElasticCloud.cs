using System.Text.Json;
using Magnum.Scenario.Tests.Product;

namespace Magnum.Scenario.Tests.Changes;

/// <summary>One cluster that many tests change, one after the other; each begins with what it needs.</summary>
public sealed class ElasticCloud : IAsyncLifetime
{
    internal ProductCloud Cloud { get; private set; } = null!;

    internal string Uuid { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Cloud = await ProductCloud.StartAsync();
        Uuid = await Cloud.CreateClusterAsync("elastic");
        await Cloud.WaitForStatusAsync(Uuid, "CREATE_COMPLETE");
    }

    public ValueTask DisposeAsync() => Cloud.DisposeAsync();

    /// <summary>
    /// Gives the default workers a count in a cloud without faults, waits for it, and counts the servers, the master included.
    /// </summary>
    internal async Task<JsonElement> ResizeAsync(int count)
    {
        Cloud.Sandbox.Faults.Clear();
        await Cloud.ResizeAsync(Uuid, count);
        var cluster = await SettledAsync();
        Cloud.Sandbox.World.Servers.Count.Should().Be(1 + count);
        return cluster;
    }

    /// <summary>Waits until all operations have ended, the last one well.</summary>
    internal async Task<JsonElement> SettledAsync()
    {
        await Cloud.UntilAsync(() => Open() == 0, "all operations to end");
        return await Cloud.WaitForStatusAsync(Uuid, "UPDATE_COMPLETE");
    }

    internal int Open() => Cloud.Scalar<int>("select count(*) from operation where finished_at is null");

    /// <summary>States of the last operations, the youngest first.</summary>
    internal string? Last(int back = 0) =>
        Cloud.Scalar<string>("select kind || ' ' || state from operation order by created_at desc limit 1 offset $back", ("$back", back));
}

[CollectionDefinition(nameof(ElasticCloud))]
public sealed class ElasticCollection : ICollectionFixture<ElasticCloud>;
