using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace Magnum.Sandbox.Kubernetes;

/// <summary>
/// The loopback addresses 127.r.0.1 to 127.r.255.253 of one sandbox. The second number is random; a socket that listens on
/// 127.r.255.254 keeps other sandboxes on this machine from using the same.
/// </summary>
internal sealed class AddressPool : IDisposable
{
    public const int ApiPort = 6443;
    private const uint Last = 0xFFFD;
    private const int MaxAttempts = 100;
    private readonly Lock _gate = new();
    private readonly Queue<uint> _returned = new();
    private readonly Socket _claim;
    private readonly uint _base;
    private uint _next = 1;

    /// <exception cref="IOException">The port is taken on every address.</exception>
    public AddressPool(int port = ApiPort)
    {
        for (var attempt = 1; ; attempt++)
        {
            _base = (127u << 24) | ((uint)Random.Shared.Next(2, 255) << 16);
            _claim = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            try
            {
                _claim.Bind(new IPEndPoint(Ip(_base | 0xFFFE), port));
                _claim.Listen(1); // two sockets may be bound to one address as long as neither listens
                return;
            }
            catch (SocketException taken)
            {
                _claim.Dispose();
                if (attempt == MaxAttempts)
                    throw new IOException($"Port {port} cannot be used on addresses 127.x.y.z, where the Kubernetes APIs of clusters are to answer: {taken.Message}. Does another program listen on it?", taken);
            }
        }
    }

    /// <summary>A free address; those given back longest ago come after those never used.</summary>
    public uint Take()
    {
        lock (_gate)
        {
            if (_next <= Last)
                return _base | _next++;
            return _returned.TryDequeue(out var address)
                ? address
                : throw new InvalidOperationException("No more IP addresses available on network public.");
        }
    }

    /// <summary>Gives an address back; those of other networks are ignored.</summary>
    public void Give(uint address)
    {
        if (!Owns(address))
            return;
        lock (_gate)
            _returned.Enqueue(address);
    }

    public bool Owns(uint address) => (address & 0xFFFF0000) == _base;

    public static IPAddress Ip(uint address)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, address);
        return new IPAddress(bytes);
    }

    public static string Text(uint address) => Ip(address).ToString();

    public static uint Number(IPAddress address)
    {
        Span<byte> bytes = stackalloc byte[16];
        return address.TryWriteBytes(bytes, out var written) && written == 4 ? BinaryPrimitives.ReadUInt32BigEndian(bytes) : 0;
    }

    public void Dispose() => _claim.Dispose();
}
