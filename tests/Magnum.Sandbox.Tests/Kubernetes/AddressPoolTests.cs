using System.Net;
using System.Net.Sockets;
using Magnum.Sandbox.Kubernetes;

namespace Magnum.Sandbox.Tests.Kubernetes;

public sealed class AddressPoolTests
{
    [Fact]
    public void No_two_sandboxes_have_the_same_addresses()
    {
        var port = FreePort();
        var pools = new List<AddressPool>();
        try
        {
            for (var i = 0; i < 100; i++)
                pools.Add(new AddressPool(port));
            pools.Select(pool => pool.Take()).Should().OnlyHaveUniqueItems();
        }
        finally
        {
            pools.ForEach(pool => pool.Dispose());
        }
    }

    [Fact]
    public void A_port_that_another_program_has_everywhere_is_named()
    {
        using var other = new TcpListener(IPAddress.Any, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;

        var claim = () => new AddressPool(port);

        claim.Should().Throw<IOException>().WithMessage($"Port {port} *");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
