using System.Security.Cryptography;
using System.Text;

namespace Magnum.Sandbox.Seed;

/// <summary>Ids derived from names, so that a cloud started twice from one seed has the same ids.</summary>
internal static class SeedIds
{
    /// <summary>32 hex digits, Keystone's form.</summary>
    public static string Hex(string kind, params ReadOnlySpan<string> names) => Derive(kind, names).ToString("N");

    /// <summary>With dashes, the form of the other services.</summary>
    public static string Dashed(string kind, params ReadOnlySpan<string> names) => Derive(kind, names).ToString();

    private static Guid Derive(string kind, ReadOnlySpan<string> names)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{kind}/{string.Join('/', names!)}"));
        hash[6] = (byte)((hash[6] & 0x0f) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3f) | 0x80);
        return new Guid(hash.AsSpan(0, 16), bigEndian: true);
    }
}
