using System.Buffers;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace Magnum.OpenStack.Caching;

/// <summary>The SHA-256 of a secret: finds what belongs to it in a cache without keeping it.</summary>
internal readonly record struct SecretKey(ulong A, ulong B, ulong C, ulong D)
{
    private const int StackLimit = 1024;

    /// <summary>Hashes a secret without allocating.</summary>
    public static SecretKey Of(ReadOnlySpan<char> secret)
    {
        var size = Encoding.UTF8.GetMaxByteCount(secret.Length);
        byte[]? rented = null;
        var bytes = size <= StackLimit ? stackalloc byte[StackLimit] : (rented = ArrayPool<byte>.Shared.Rent(size));
        try
        {
            var used = Encoding.UTF8.GetBytes(secret, bytes);
            Span<ulong> hash = stackalloc ulong[4];
            SHA256.HashData(bytes[..used], MemoryMarshal.AsBytes(hash));
            return new SecretKey(hash[0], hash[1], hash[2], hash[3]);
        }
        finally
        {
            if (rented is not null)
                ArrayPool<byte>.Shared.Return(rented, clearArray: true);
        }
    }

    /// <summary>A hash is evenly spread already.</summary>
    public override int GetHashCode() => (int)A;
}
