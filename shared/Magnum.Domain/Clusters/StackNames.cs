using System.Security.Cryptography;
using System.Text;

namespace Magnum.Domain.Clusters;

/// <summary>Names of Heat stacks: the same cluster always gets the same one, so that it can be found again.</summary>
public static class StackNames
{
    private const int KeptLength = 30;
    private const int SuffixLength = 12;
    private const string Base32 = "abcdefghijklmnopqrstuvwxyz234567";

    /// <summary>The cluster's name, cut and made fit for Heat, a dash and 12 characters that stand for its uuid.</summary>
    public static string For(Cluster cluster)
    {
        ArgumentNullException.ThrowIfNull(cluster);
        var builder = new StringBuilder(KeptLength + 1 + SuffixLength);
        foreach (var character in cluster.Name.AsSpan(0, Math.Min(cluster.Name.Length, KeptLength)))
        {
            if (char.IsAsciiLetterOrDigit(character))
                builder.Append(char.ToLowerInvariant(character));
            else if (character is '-' or '_' or '.')
                builder.Append('-');
        }

        builder.Append('-');
        AppendSuffix(builder, cluster.Uuid);
        return builder.ToString();
    }

    private static void AppendSuffix(StringBuilder builder, string uuid)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(uuid), hash);
        for (var index = 0; index < SuffixLength; index++)
            builder.Append(Base32[hash[index] & 31]);
    }
}
