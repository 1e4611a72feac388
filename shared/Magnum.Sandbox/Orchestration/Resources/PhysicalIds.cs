using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Magnum.Sandbox.Orchestration.Resources;

/// <summary>
/// Ids that follow from the stack's id and the resource's path, so that none has to be kept. The first half of an id is
/// that of its stack, which makes the way back from a nested stack's id to its root stack short.
/// </summary>
internal static class PhysicalIds
{
    public static Guid For(Guid stack, string path)
    {
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(Encoding.UTF8.GetBytes($"{stack:N}/{path}"), hash);
        Span<byte> id = stackalloc byte[16];
        stack.TryWriteBytes(id, bigEndian: true, out _);
        hash[..8].CopyTo(id[8..]);
        id[8] = (byte)((id[8] & 0x3F) | 0x80);
        return new Guid(id, bigEndian: true);
    }

    /// <summary>What a stack's id and the ids of everything in it have in common.</summary>
    public static ulong Family(Guid id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes, bigEndian: true, out _);
        return BinaryPrimitives.ReadUInt64BigEndian(bytes);
    }

    /// <summary>Twelve letters and digits for the name of a nested stack.</summary>
    public static string Suffix(Guid stack, string path)
    {
        const string Alphabet = "abcdefghijklmnopqrstuvwxyz234567";
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{stack:N}#{path}"));
        return string.Create(12, hash, (text, bytes) =>
        {
            for (var i = 0; i < text.Length; i++)
                text[i] = Alphabet[bytes[i] & 31];
        });
    }
}
