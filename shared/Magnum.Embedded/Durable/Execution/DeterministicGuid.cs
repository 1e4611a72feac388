using System.Security.Cryptography;
using System.Text;

namespace Magnum.Embedded.Durable.Execution;

/// <summary>GUIDs that come out the same in every replay (RFC 9562, version 5).</summary>
internal static class DeterministicGuid
{
    private static readonly Guid Namespace = new("9e952958-5e33-4daf-827f-2fa12937b875");

    public static Guid Create(string instanceId, long ticks, int counter)
    {
        var name = Encoding.UTF8.GetBytes($"{instanceId}_{ticks}_{counter}");
        Span<byte> hash = stackalloc byte[SHA1.HashSizeInBytes];
        SHA1.HashData([.. Namespace.ToByteArray(bigEndian: true), .. name], hash);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..16], bigEndian: true);
    }
}
