using System.Net;
using System.Net.Sockets;

namespace Magnum.Contract.Tests.App;

/// <summary>A port on loopback that nobody listens at.</summary>
public static class FreePort
{
    public static int Next()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
