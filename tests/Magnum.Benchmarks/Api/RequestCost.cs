namespace Magnum.Benchmarks.Api;

/// <summary>What a request costs the server's process.</summary>
internal static class RequestCost
{
    /// <summary>How many requests warm a server up.</summary>
    public const int WarmUp = 40_000;

    private const int Connections = 8;

    /// <summary>Warms a server up, so that its hot code is compiled for good: that takes some seconds under load.</summary>
    public static Task WarmUpAsync(ServerProcess server, Func<int, string> path, string? token) => SendAsync(server, path, token, WarmUp);

    /// <summary>Microseconds of processor time for each of <paramref name="count"/> requests, whose paths go by their numbers.</summary>
    public static async Task<double> MeasureAsync(ServerProcess server, Func<int, string> path, string? token, int count)
    {
        var before = server.ProcessorTime;
        await SendAsync(server, path, token, count);
        return (server.ProcessorTime - before).TotalMicroseconds / count;
    }

    private static Task SendAsync(ServerProcess server, Func<int, string> path, string? token, int count) =>
        Task.WhenAll(Enumerable.Range(0, Connections).Select(first => Task.Run(async () =>
        {
            using var connection = await RawConnection.OpenAsync(server.Address);
            for (var i = first; i < count; i += Connections) await connection.SendAsync(RawConnection.Get(server.Address, path(i), token));
        })));
}
