using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Threading.Channels;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;

namespace Magnum.Sandbox.Kubernetes;

/// <summary>
/// One listener of Kestrel behind which any number of addresses listen. An address costs a socket with one pending
/// accept, no thread and no server of its own.
/// </summary>
internal sealed class FleetListener : IConnectionListenerFactory, IConnectionListenerFactorySelector, IConnectionListener
{
    private const int Backlog = 64;
    private readonly Channel<ConnectionContext> _connections = Channel.CreateUnbounded<ConnectionContext>();
    private readonly ConcurrentDictionary<IPAddress, Socket> _sockets = new();
    private readonly SocketConnectionContextFactory _factory;

    public FleetListener(ILogger<FleetListener> logger) =>
        _factory = new SocketConnectionContextFactory(new SocketConnectionFactoryOptions { IOQueueCount = 1 }, logger);

    public EndPoint EndPoint { get; private set; } = new FleetEndPoint();

    public bool CanBind(EndPoint endpoint) => endpoint is FleetEndPoint;

    public ValueTask<IConnectionListener> BindAsync(EndPoint endpoint, CancellationToken cancellationToken = default)
    {
        EndPoint = endpoint;
        return ValueTask.FromResult<IConnectionListener>(this);
    }

    /// <summary>Listens on an address too.</summary>
    public void Open(IPAddress address)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            socket.Bind(new IPEndPoint(address, AddressPool.ApiPort));
            socket.Listen(Backlog);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
        _sockets[address] = socket;
        _ = AcceptLoop.RunAsync(() => socket.AcceptAsync(), Take, () => _sockets.GetValueOrDefault(address) == socket, TimeProvider.System);
    }

    /// <summary>No longer listens on an address.</summary>
    public void Close(IPAddress address)
    {
        if (_sockets.TryRemove(address, out var socket))
            socket.Dispose();
    }

    public async ValueTask<ConnectionContext?> AcceptAsync(CancellationToken cancellationToken = default)
    {
        while (await _connections.Reader.WaitToReadAsync(cancellationToken))
        {
            if (_connections.Reader.TryRead(out var connection))
                return connection;
        }
        return null;
    }

    public ValueTask UnbindAsync(CancellationToken cancellationToken = default)
    {
        foreach (var address in _sockets.Keys)
            Close(address);
        _connections.Writer.TryComplete();
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync()
    {
        _factory.Dispose();
        return UnbindAsync();
    }

    private void Take(Socket accepted)
    {
        accepted.NoDelay = true;
        if (!_connections.Writer.TryWrite(_factory.Create(accepted)))
            accepted.Dispose();
    }
}
