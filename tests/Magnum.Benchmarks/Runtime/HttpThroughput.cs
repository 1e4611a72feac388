using System.Diagnostics;
using System.Net.Sockets;
using System.Text;

namespace Magnum.Benchmarks.Runtime;

/// <summary>
/// Trivial HTTP function calls per second over kept-alive connections. The generator is a bare socket that sends a request
/// when the answer to the one before is whole, so that it takes as little as possible of the two cores it shares.
/// </summary>
internal static class HttpThroughput
{
    private const int Connections = 32;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Measured = TimeSpan.FromSeconds(6);
    private static readonly byte[] Pong = "pong"u8.ToArray();

    public static async Task<Figure> MeasureAsync(Uri address)
    {
        await CountAsync(address, WarmUp);
        var watch = Stopwatch.StartNew();
        var calls = await CountAsync(address, Measured);
        return new Figure("trivial HTTP function calls", calls / watch.Elapsed.TotalSeconds, "per second", 15000, AtLeast: true);
    }

    private static async Task<long> CountAsync(Uri address, TimeSpan span)
    {
        var end = Stopwatch.GetTimestamp() + (long)(span.TotalSeconds * Stopwatch.Frequency);
        var counts = await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => Task.Run(() => CallAsync(address, end))));
        return counts.Sum();
    }

    private static async Task<long> CallAsync(Uri address, long end)
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(address.Host, address.Port);
        var request = Encoding.ASCII.GetBytes($"GET /ping HTTP/1.1\r\nHost: {address.Authority}\r\n\r\n");
        var buffer = new byte[1024];
        long count = 0;
        while (Stopwatch.GetTimestamp() < end)
        {
            await socket.SendAsync(request, SocketFlags.None);
            for (var filled = 0; !buffer.AsSpan(0, filled).EndsWith(Pong);)
            {
                var read = await socket.ReceiveAsync(buffer.AsMemory(filled), SocketFlags.None);
                if (read == 0) throw new InvalidOperationException("the server closed the connection");
                filled += read;
            }
            if (!buffer.AsSpan().StartsWith("HTTP/1.1 200"u8)) throw new InvalidOperationException("the answer is not 200");
            count++;
        }
        return count;
    }
}
