using System.Security.Cryptography;
using System.Text;
using Magnum.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace Magnum.Data.Secrets;

/// <summary>
/// Encrypts what the database must not hold in clear: AES-256-GCM. The result begins with a format number and the id of
/// the key, so that keys can be changed without touching what is stored.
/// </summary>
public sealed class SecretProtector(IOptions<SecretOptions> options, IOptions<DatabaseOptions> database)
{
    private const byte Format = 1;
    private const int NonceLength = 12;
    private const int TagLength = 16;
    private const int HeaderLength = 1 + SecretKey.IdLength;
    private const int Overhead = HeaderLength + NonceLength + TagLength;

    private readonly Lazy<IReadOnlyList<SecretKey>> _keys = new(() => Keys(options.Value, database.Value));

    /// <summary>Reads the keys, or makes the first one, which else happens when one is needed.</summary>
    /// <exception cref="InvalidOperationException">A key is no key.</exception>
    /// <exception cref="IOException">The key file cannot be read or written.</exception>
    /// <exception cref="UnauthorizedAccessException">The key file may not be read or written.</exception>
    public void LoadKeys() => _ = _keys.Value;

    /// <summary>Encrypts a text with the key in use; the same text never gives the same bytes.</summary>
    public byte[] Protect(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var key = _keys.Value[0];
        var plain = Encoding.UTF8.GetBytes(text);
        var result = new byte[Overhead + plain.Length];
        result[0] = Format;
        key.Id.CopyTo(result, 1);
        var nonce = result.AsSpan(HeaderLength, NonceLength);
        RandomNumberGenerator.Fill(nonce);
        using var cipher = new AesGcm(key.Bytes, TagLength);
        cipher.Encrypt(
            nonce, plain, result.AsSpan(Overhead), result.AsSpan(HeaderLength + NonceLength, TagLength), result.AsSpan(0, HeaderLength));
        CryptographicOperations.ZeroMemory(plain);
        return result;
    }

    /// <summary>Decrypts what <see cref="Protect"/> made, also with an earlier key.</summary>
    /// <exception cref="CryptographicException">The bytes were changed, or no key with their id is configured.</exception>
    public string Unprotect(byte[] data)
    {
        ArgumentNullException.ThrowIfNull(data);
        if (data.Length < Overhead || data[0] != Format)
            throw new CryptographicException("A stored secret has an unknown format.");
        var key = KeyFor(data);
        var plain = new byte[data.Length - Overhead];
        using var cipher = new AesGcm(key.Bytes, TagLength);
        cipher.Decrypt(
            data.AsSpan(HeaderLength, NonceLength), data.AsSpan(Overhead), data.AsSpan(HeaderLength + NonceLength, TagLength), plain,
            data.AsSpan(0, HeaderLength));
        var text = Encoding.UTF8.GetString(plain);
        CryptographicOperations.ZeroMemory(plain);
        return text;
    }

    private static IReadOnlyList<SecretKey> Keys(SecretOptions options, DatabaseOptions database)
    {
        if (string.IsNullOrEmpty(options.Key))
        {
            var path = string.IsNullOrEmpty(options.KeyFile)
                ? Path.Combine(Path.GetDirectoryName(SqliteFile.Path(database))!, "magnum.key")
                : Path.GetFullPath(options.KeyFile);
            return SecretKeyFile.Load(path);
        }

        return [.. options.PreviousKeys.Prepend(options.Key).Select(text =>
            SecretKey.TryParse(text, out var key) ? key : throw new InvalidOperationException("Secrets:Key is not 32 bytes in base64."))];
    }

    private SecretKey KeyFor(ReadOnlySpan<byte> data)
    {
        var id = data.Slice(1, SecretKey.IdLength);
        foreach (var key in _keys.Value)
        {
            if (id.SequenceEqual(key.Id))
                return key;
        }

        throw new CryptographicException("A stored secret was encrypted with a key that is not configured any more.");
    }
}
