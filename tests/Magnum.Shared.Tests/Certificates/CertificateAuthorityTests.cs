using System.Security.Cryptography.X509Certificates;
using Magnum.Certificates.Authority;

namespace Magnum.Shared.Tests.Certificates;

public sealed class CertificateAuthorityTests
{
    private static readonly CertificateWithKey Ca = Issued.Authority().IssueCa("my-cluster");

    [Fact]
    public void An_authority_may_sign_leaf_certificates_only()
    {
        using X509Certificate2 ca = Issued.Read(Ca.CertificatePem);

        ca.Subject.Should().Be("CN=my-cluster");
        ca.Issuer.Should().Be(ca.Subject);
        ca.SignatureAlgorithm.FriendlyName.Should().Be("sha256RSA");
        ca.GetRSAPublicKey()!.KeySize.Should().Be(2048);
        ca.Extension<X509BasicConstraintsExtension>().Should().BeEquivalentTo(
            new { CertificateAuthority = true, HasPathLengthConstraint = true, PathLengthConstraint = 0, Critical = true });
        ca.Extension<X509KeyUsageExtension>().Should().BeEquivalentTo(new { KeyUsages = X509KeyUsageFlags.KeyCertSign, Critical = true });
        ca.Extension<X509SubjectKeyIdentifierExtension>().Should().NotBeNull();
    }

    [Fact]
    public void Certificates_are_valid_from_yesterday_for_the_configured_days_in_UTC()
    {
        using X509Certificate2 ca = Issued.Read(Issued.Authority(new X509Options { TermOfValidityDays = 10 }).IssueCa("c").CertificatePem);

        ca.NotBefore.ToUniversalTime().Should().Be(Issued.Today.AddDays(-1).UtcDateTime);
        ca.NotAfter.ToUniversalTime().Should().Be(Issued.Today.AddDays(10).UtcDateTime);
    }

    [Fact]
    public void A_client_certificate_logs_in_and_does_nothing_else()
    {
        CertificateWithKey issued = Issued.Authority().IssueClient(Ca, "admin", "system:masters");
        using X509Certificate2 client = X509Certificate2.CreateFromPem(issued.CertificatePem, issued.PrivateKeyPem);

        client.SubjectName.EnumerateRelativeDistinguishedNames().Select(name => name.GetSingleElementValue())
            .Should().Equal("system:masters", "admin");
        client.IsSignedBy(Ca.CertificatePem).Should().BeTrue();
        client.Extension<X509KeyUsageExtension>().Should().BeEquivalentTo(
            new { KeyUsages = X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.KeyEncipherment, Critical = true });
        client.Extension<X509EnhancedKeyUsageExtension>()!.EnhancedKeyUsages[0].Value.Should().Be("1.3.6.1.5.5.7.3.2");
        client.Extension<X509BasicConstraintsExtension>()!.CertificateAuthority.Should().BeFalse();
    }

    [Fact]
    public void Pem_texts_have_no_newline_at_their_end()
    {
        Ca.CertificatePem.Should().EndWith("-----END CERTIFICATE-----");
        Ca.PrivateKeyPem.Should().StartWith("-----BEGIN PRIVATE KEY-----").And.EndWith("-----END PRIVATE KEY-----");
        Issued.Authority().SignCsr(Ca, Issued.Csr()).Should().EndWith("-----END CERTIFICATE-----");
    }

    [Fact]
    public void Serial_numbers_differ_and_have_128_bits()
    {
        string[] serials = [.. Enumerable.Range(0, 5).Select(_ => Issued.Read(Issued.Authority().SignCsr(Ca, Issued.Csr())).SerialNumber)];

        serials.Should().OnlyHaveUniqueItems().And.OnlyContain(serial => serial.Length == 32);
    }

    [Fact]
    public void Keys_never_appear_when_a_certificate_is_printed() => Ca.ToString().Should().NotContain("KEY-----");
}
