using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace Magnum.Sandbox.Network;

/// <summary>Gives out free IPv4 addresses of subnets.</summary>
internal sealed class AddressPool(SandboxWorld world)
{
    private readonly Lock _gate = new();

    /// <summary>The first host of a range, by custom the gateway.</summary>
    public static string? First(IPNetwork range) =>
        range.BaseAddress.AddressFamily is AddressFamily.InterNetwork ? ToText(ToNumber(range.BaseAddress) + 1) : null;

    /// <summary>Takes a free address on the network and stores what <paramref name="make"/> builds of it before another can take it.</summary>
    public TRow Take<TRow>(string networkId, Func<SubnetRow, string, TRow> make, Action<TRow> store)
    {
        lock (_gate)
        {
            var taken = Taken(networkId);
            foreach (var subnet in world.Subnets.Where(row => row.NetworkId == networkId))
            {
                if (FreeIn(subnet, taken) is not { } address)
                    continue;
                var row = make(subnet, address);
                store(row);
                return row;
            }
        }
        throw NeutronErrors.Conflict("IpAddressGenerationFailure", $"No more IP addresses available on network {networkId}.");
    }

    private HashSet<string> Taken(string networkId) =>
    [
        .. world.Ports.Where(row => row.NetworkId == networkId).Select(row => row.FixedAddress).OfType<string>(),
        .. world.FloatingIps.Where(row => row.NetworkId == networkId).Select(row => row.Address),
        .. world.Subnets.Where(row => row.NetworkId == networkId).Select(row => row.GatewayIp).OfType<string>(),
    ];

    private static string? FreeIn(SubnetRow subnet, HashSet<string> taken)
    {
        var range = IPNetwork.Parse(subnet.Cidr);
        if (range.BaseAddress.AddressFamily is not AddressFamily.InterNetwork)
            return null;
        var first = ToNumber(range.BaseAddress);
        var last = first + (uint)((1UL << (32 - range.PrefixLength)) - 1);
        for (var number = first + 1; number < last; number++)
        {
            var text = ToText(number);
            if (!taken.Contains(text))
                return text;
        }
        return null;
    }

    private static uint ToNumber(IPAddress address) => BinaryPrimitives.ReadUInt32BigEndian(address.GetAddressBytes());

    private static string ToText(uint number)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, number);
        return new IPAddress(bytes).ToString();
    }
}
