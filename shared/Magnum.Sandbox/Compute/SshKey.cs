using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Magnum.Sandbox.Compute;

/// <summary>An RSA key for SSH that the cloud makes when the caller brings none.</summary>
internal sealed record SshKey(string PublicKey, string PrivateKey)
{
    public static SshKey Generate()
    {
        using var rsa = RSA.Create(2048);
        var parameters = rsa.ExportParameters(false);
        using var blob = new MemoryStream();
        Write(blob, Encoding.ASCII.GetBytes("ssh-rsa"));
        Write(blob, parameters.Exponent!);
        // A leading zero keeps the number positive.
        Write(blob, [0, .. parameters.Modulus!]);
        var line = $"ssh-rsa {Convert.ToBase64String(blob.ToArray())} Generated-by-Nova";
        return new SshKey(line, rsa.ExportRSAPrivateKeyPem() + "\n");
    }

    private static void Write(MemoryStream blob, ReadOnlySpan<byte> part)
    {
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, part.Length);
        blob.Write(length);
        blob.Write(part);
    }
}
