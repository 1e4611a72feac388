using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace Magnum.Data.Secrets;

/// <summary>A key and the short id that is written before what it encrypts.</summary>
internal sealed class SecretKey
{
    public const int Length = 32;
    public const int IdLength = 4;

    private SecretKey(byte[] bytes)
    {
        Bytes = bytes;
        Id = SHA256.HashData(bytes)[..IdLength];
    }

    public byte[] Bytes { get; }

    public byte[] Id { get; }

    public static bool TryParse(string? text, [NotNullWhen(true)] out SecretKey? key)
    {
        var bytes = new byte[Length];
        var good = Convert.TryFromBase64String(text?.Trim() ?? "", bytes, out var written) && written == Length;
        key = good ? new(bytes) : null;
        return good;
    }

    public static string NewText() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(Length));
}
