using System.Net;
using System.Net.Sockets;
using System.Runtime.CompilerServices;

namespace Magnum.Benchmarks;

/// <summary>The product's own Release build, which is measured as a process of its own.</summary>
internal static class ProductProgram
{
    /// <summary>The file to run.</summary>
    public static string Path { get; } = Find();

    /// <summary>A port on loopback that is free now.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string Find([CallerFilePath] string here = "") => System.IO.Path.GetFullPath(
        System.IO.Path.Combine(System.IO.Path.GetDirectoryName(here)!, "../../functions/bin/Release/net10.0/Magnum.Functions.dll"));
}
