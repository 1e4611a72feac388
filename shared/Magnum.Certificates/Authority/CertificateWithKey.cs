namespace Magnum.Certificates.Authority;

/// <summary>A certificate and the key that belongs to it.</summary>
/// <param name="CertificatePem">The certificate, PEM without a trailing newline.</param>
/// <param name="PrivateKeyPem">The unencrypted PKCS#8 private key, PEM without a trailing newline.</param>
public sealed record CertificateWithKey(string CertificatePem, string PrivateKeyPem)
{
    /// <summary>Never prints the key.</summary>
    public override string ToString() => nameof(CertificateWithKey);
}
