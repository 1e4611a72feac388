using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Magnum.Shared.Tests.Kubernetes;

/// <summary>A cluster's CA for tests.</summary>
internal sealed class ClusterAuthority : IDisposable
{
    private static readonly DateTimeOffset From = TimeProvider.System.GetUtcNow().AddHours(-1);

    private readonly X509Certificate2 _ca;

    public ClusterAuthority()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=test-cluster", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign, true));
        _ca = request.CreateSelfSigned(From, From.AddDays(2));
    }

    public string Pem => _ca.ExportCertificatePem();

    public (string CertificatePem, string KeyPem) IssueClient()
    {
        using var certificate = Issue("O=system:masters, CN=admin", null);
        return (certificate.ExportCertificatePem(), certificate.GetECDsaPrivateKey()!.ExportPkcs8PrivateKeyPem());
    }

    /// <summary>A server certificate that names an address, or none.</summary>
    public X509Certificate2 IssueServer(string? address, bool expired = false)
    {
        using var certificate = Issue("CN=kube-apiserver", address, expired);
        return X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pkcs12), null);
    }

    public void Dispose() => _ca.Dispose();

    private X509Certificate2 Issue(string subject, string? address, bool expired = false)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest(subject, key, HashAlgorithmName.SHA256);
        if (address is not null)
        {
            var names = new SubjectAlternativeNameBuilder();
            names.AddIpAddress(IPAddress.Parse(address));
            request.CertificateExtensions.Add(names.Build());
        }

        var until = expired ? From.AddMinutes(1) : From.AddDays(1);
        using var bare = request.Create(_ca, From, until, RandomNumberGenerator.GetBytes(8));
        return bare.CopyWithPrivateKey(key);
    }
}
