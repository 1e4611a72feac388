using System.Security.Cryptography.X509Certificates;
using Magnum.Certificates.Authority;

namespace Magnum.Shared.Tests.Certificates;

public sealed class ExtensionSettingsTests
{
    private static readonly CertificateWithKey Ca = Issued.Authority().IssueCa("my-cluster");
    private static readonly X509BasicConstraintsExtension Authority = new(true, false, 0, true);

    [Fact]
    public void An_operator_may_let_requests_ask_for_an_authority()
    {
        using X509Certificate2 issued = Sign(
            new X509Options { AllowCa = true, AllowedKeyUsage = "Certificate Sign, Digital Signature" },
            Authority, new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign, true));

        issued.Extension<X509BasicConstraintsExtension>()!.CertificateAuthority.Should().BeTrue();
        issued.Extension<X509KeyUsageExtension>()!.KeyUsages.Should().Be(X509KeyUsageFlags.KeyCertSign);
    }

    [Fact]
    public void Usages_of_an_authority_stay_refused_while_there_may_be_none()
    {
        using X509Certificate2 issued = Sign(
            new X509Options { AllowedKeyUsage = "Certificate Sign,Key Agreement" },
            new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.KeyAgreement, false));

        issued.Extension<X509KeyUsageExtension>()!.KeyUsages.Should().Be(X509KeyUsageFlags.KeyAgreement);
    }

    [Fact]
    public void Extensions_that_are_not_listed_are_dropped_and_listed_ones_kept()
    {
        using X509Certificate2 issued = Sign(
            new X509Options { AllowedExtensions = "keyUsage,1.2.3.4" },
            new X509Extension("1.2.3.4", [5, 0], false), new X509EnhancedKeyUsageExtension([], false));

        issued.Extensions.Select(extension => extension.Oid!.Value).Should().Contain("1.2.3.4").And.NotContain("2.5.29.37");
    }

    [Fact]
    public void A_critical_extension_that_is_not_listed_refuses_the_request() =>
        ((Action)(() => Sign(new X509Options { AllowedExtensions = "keyUsage" }, Authority).Dispose())).Should().Throw<CertificateRequestException>();

    private static X509Certificate2 Sign(X509Options options, params X509Extension[] extensions) =>
        Issued.Read(Issued.Authority(options).SignCsr(Ca, Issued.Csr(request => Array.ForEach(extensions, request.CertificateExtensions.Add))));
}
