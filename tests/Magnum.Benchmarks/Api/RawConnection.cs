using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Magnum.Benchmarks.Api;

/// <summary>
/// A kept-alive connection that sends requests as bytes and reads no more of the answers than where they end: it shall take as
/// little as possible of the processors that it shares with the server.
/// </summary>
internal sealed class RawConnection : IDisposable
{
    private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private byte[] _buffer = new byte[64 * 1024];

    public void Dispose() => _socket.Dispose();

    /// <summary>Connects.</summary>
    public static async Task<RawConnection> OpenAsync(Uri address)
    {
        var connection = new RawConnection();
        await connection._socket.ConnectAsync(address.Host, address.Port);
        return connection;
    }

    /// <summary>The bytes of a GET.</summary>
    public static byte[] Get(Uri address, string path, string? token) => Encoding.ASCII.GetBytes(
        $"GET {path} HTTP/1.1\r\nHost: {address.Authority}\r\nAccept: application/json\r\n{(token is null ? "" : $"X-Auth-Token: {token}\r\n")}\r\n");

    /// <summary>Sends a request and waits for the whole answer, which must be a 200. Returns it; valid until the next call.</summary>
    public async ValueTask<ReadOnlyMemory<byte>> SendAsync(ReadOnlyMemory<byte> request)
    {
        await _socket.SendAsync(request, SocketFlags.None);
        var filled = 0;
        while (!IsWhole(_buffer.AsSpan(0, filled)))
        {
            if (filled == _buffer.Length) Array.Resize(ref _buffer, 2 * filled);
            var read = await _socket.ReceiveAsync(_buffer.AsMemory(filled), SocketFlags.None);
            if (read == 0) throw new InvalidOperationException("the server closed the connection");
            filled += read;
        }
        if (!_buffer.AsSpan().StartsWith("HTTP/1.1 200"u8))
            throw new InvalidOperationException($"the answer is {Encoding.UTF8.GetString(_buffer.AsSpan(0, filled))}");
        return _buffer.AsMemory(0, filled);
    }

    private static bool IsWhole(ReadOnlySpan<byte> answer)
    {
        var end = answer.IndexOf("\r\n\r\n"u8);
        if (end < 0) return false;
        var header = answer[..(end + 2)];
        var body = answer[(end + 4)..];
        var name = "Content-Length: "u8;
        var length = header.IndexOf(name);
        if (length < 0) return body.EndsWith("0\r\n\r\n"u8);
        var value = header[(length + name.Length)..];
        return body.Length >= int.Parse(value[..value.IndexOf((byte)'\r')], NumberStyles.None, CultureInfo.InvariantCulture);
    }
}
