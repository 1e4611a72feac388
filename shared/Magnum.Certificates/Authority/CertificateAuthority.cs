using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Options;

namespace Magnum.Certificates.Authority;

/// <summary>Makes certificate authorities and the certificates that they issue. Keeps nothing.</summary>
/// <param name="options">Validity and key size.</param>
/// <param name="time">The clock that validity periods start from.</param>
public sealed class CertificateAuthority(IOptions<X509Options> options, TimeProvider time)
{
    private const string ClientAuthentication = "1.3.6.1.5.5.7.3.2";

    private readonly ExtensionRules _extensions = new(options.Value);

    /// <summary>Makes a self-signed authority that may sign leaf certificates only.</summary>
    /// <param name="commonName">The subject's common name: the cluster's name.</param>
    public CertificateWithKey IssueCa(string commonName)
    {
        using RSA key = RSA.Create(options.Value.RsaKeySize);
        CertificateRequest request = Request(CommonName(commonName), key);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, true, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign, true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
        using X509Certificate2 certificate = request.Create(
            request.SubjectName, X509SignatureGenerator.CreateForRSA(key, RSASignaturePadding.Pkcs1), NotBefore, NotAfter, SerialNumber());
        return new CertificateWithKey(certificate.ExportCertificatePem(), key.ExportPkcs8PrivateKeyPem());
    }

    /// <summary>Makes a key and a certificate that its holder logs in with.</summary>
    /// <param name="ca">The authority that signs.</param>
    /// <param name="commonName">The user's name.</param>
    /// <param name="organization">The user's group.</param>
    public CertificateWithKey IssueClient(CertificateWithKey ca, string commonName, string organization)
    {
        using RSA key = RSA.Create(options.Value.RsaKeySize);
        var subject = new X500DistinguishedNameBuilder();
        subject.AddOrganizationName(organization);
        subject.AddCommonName(commonName);
        CertificateRequest request = Request(subject.Build(), key);
        request.CertificateExtensions.Add(
            new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.KeyEncipherment, true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(ClientAuthentication)], false));
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
        return new CertificateWithKey(Sign(ca, request), key.ExportPkcs8PrivateKeyPem());
    }

    /// <summary>
    /// Issues what a signing request asks for, as far as no harm can come of it: its subject, its public key, its
    /// harmless extensions.
    /// </summary>
    /// <param name="ca">The authority that signs.</param>
    /// <param name="csrPem">The request, PEM.</param>
    /// <returns>The certificate, PEM without a trailing newline.</returns>
    /// <exception cref="CertificateRequestException">
    /// The text is no request, was not made by the holder of its key, or has a critical extension that no node may have.
    /// </exception>
    public string SignCsr(CertificateWithKey ca, string csrPem)
    {
        CertificateRequest request = SigningRequest.Load(csrPem);
        _extensions.Apply(request);
        return Sign(ca, request);
    }

    private DateTimeOffset NotBefore => time.GetUtcNow().AddDays(-1);

    private DateTimeOffset NotAfter => time.GetUtcNow().AddDays(options.Value.TermOfValidityDays);

    private string Sign(CertificateWithKey ca, CertificateRequest request)
    {
        using X509Certificate2 issuer = X509Certificate2.CreateFromPem(ca.CertificatePem);
        using RSA issuerKey = RSA.Create();
        issuerKey.ImportFromPem(ca.PrivateKeyPem);
        using X509Certificate2 certificate = request.Create(
            issuer.SubjectName, X509SignatureGenerator.CreateForRSA(issuerKey, RSASignaturePadding.Pkcs1), NotBefore, NotAfter, SerialNumber());
        return certificate.ExportCertificatePem();
    }

    private static CertificateRequest Request(X500DistinguishedName subject, RSA key) =>
        new(subject, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);

    private static X500DistinguishedName CommonName(string name)
    {
        var subject = new X500DistinguishedNameBuilder();
        subject.AddCommonName(name);
        return subject.Build();
    }

    /// <summary>128 random bits, made positive as X.509 demands.</summary>
    private static byte[] SerialNumber()
    {
        byte[] serial = RandomNumberGenerator.GetBytes(16);
        serial[0] = (byte)((serial[0] & 0x7F) | 0x40);
        return serial;
    }
}
