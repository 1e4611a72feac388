using System.Net;
using System.Net.Sockets;

namespace Magnum.TestKit;

/// <summary>Ports for programs that must be told where to listen.</summary>
public static class FreePort
{
    /// <summary>A TCP port of the loopback interface that is free now.</summary>
    public static int Next()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
