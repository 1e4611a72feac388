using Magnum.Data;
using Magnum.TestKit.Databases;

namespace Magnum.Benchmarks.Api;

/// <summary>The figures of the API: what a request costs beside one that does nothing, and what the size of the database costs.</summary>
internal static class ApiSuite
{
    public static async IAsyncEnumerable<Figure> RunAsync()
    {
        await using var cloud = await BenchmarkCloud.StartAsync();
        foreach (var figure in await ListCost.MeasureAsync(cloud)) yield return figure;
        using (TemporaryStore large = new(), small = new())
        {
            await foreach (var figure in PagingTime.MeasureAsync(cloud, large.Sqlite, small.Sqlite)) yield return figure;
        }

        var server = await PostgreSqlServer.SharedAsync();
        if (server.SkipReason is { } reason)
        {
            await Console.Error.WriteLineAsync($"without PostgreSQL: {reason}");
            yield break;
        }

        await foreach (var figure in PagingTime.MeasureAsync(cloud, await CreateAsync(server), await CreateAsync(server))) yield return figure;
    }

    private static async Task<DatabaseOptions> CreateAsync(PostgreSqlServer server) =>
        new() { Provider = DatabaseOptions.PostgreSql, ConnectionString = await server.CreateDatabaseAsync() };
}
