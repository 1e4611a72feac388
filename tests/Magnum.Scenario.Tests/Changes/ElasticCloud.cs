using System.Text.Json;
using Magnum.Domain.Operations;
using Magnum.Scenario.Tests.Product;

namespace Magnum.Scenario.Tests.Changes;

/// <summary>One cluster that many tests change, one after the other; each begins with what it needs.</summary>
public sealed class ElasticCloud : IAsyncLifetime
{
    internal ProductCloud Cloud { get; private set; } = null!;

    internal StoreDoor Door { get; private set; } = null!;

    internal string Uuid { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Cloud = await ProductCloud.StartAsync();
        Door = Cloud.Door();
        Uuid = await Cloud.CreateClusterAsync("elastic");
        await Cloud.WaitForStatusAsync(Uuid, "CREATE_COMPLETE");
    }

    public async ValueTask DisposeAsync()
    {
        await Door.DisposeAsync();
        await Cloud.DisposeAsync();
    }

    /// <summary>Gives the default workers a count, waits for it, and counts the servers, the master included.</summary>
    internal async Task<JsonElement> ResizeAsync(int count)
    {
        await Door.ResizeAsync(Uuid, count);
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

    /// <summary>State and error of an operation.</summary>
    internal (string? State, string? Error) Of(Operation operation) => (
        Cloud.Scalar<string>("select state from operation where id = $id", ("$id", operation.Id)),
        Cloud.Scalar<string>("select error from operation where id = $id", ("$id", operation.Id)));
}

[CollectionDefinition(nameof(ElasticCloud))]
public sealed class ElasticCollection : ICollectionFixture<ElasticCloud>;
