using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Magnum.Certificates.Authority;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Magnum.Shared.Tests.Certificates;

/// <summary>An authority on a fixed day, and looks at what it issues.</summary>
internal static class Issued
{
    internal static readonly DateTimeOffset Today = new(2031, 5, 4, 3, 2, 1, TimeSpan.Zero);

    private static readonly RSA RequesterKey = RSA.Create(2048);

    internal static CertificateAuthority Authority(X509Options? options = null) =>
        new(Options.Create(options ?? new X509Options()), new FakeTimeProvider(Today));

    internal static X509Certificate2 Read(string pem) => X509Certificate2.CreateFromPem(pem);

    internal static T? Extension<T>(this X509Certificate2 certificate)
        where T : X509Extension => certificate.Extensions.OfType<T>().SingleOrDefault();

    internal static bool IsSignedBy(this X509Certificate2 certificate, string caPem)
    {
        using X509Certificate2 ca = Read(caPem);
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.Add(ca);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.VerificationTime = Today.UtcDateTime;
        return chain.Build(certificate) && chain.ChainElements.Count == 2;
    }

    internal static string Csr(Action<CertificateRequest>? change = null, string subject = "CN=admin, O=system:masters")
    {
        var request = new CertificateRequest(subject, RequesterKey, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        change?.Invoke(request);
        return request.CreateSigningRequestPem();
    }
}
