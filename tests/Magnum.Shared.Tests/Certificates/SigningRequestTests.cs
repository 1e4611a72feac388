using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Magnum.Certificates.Authority;
using Magnum.Domain.Faults;

namespace Magnum.Shared.Tests.Certificates;

public sealed class SigningRequestTests
{
    private static readonly CertificateWithKey Ca = Issued.Authority().IssueCa("my-cluster");

    [Fact]
    public void The_subject_and_the_names_of_a_request_are_taken_over()
    {
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("kubernetes");
        names.AddIpAddress(System.Net.IPAddress.Parse("10.254.0.1"));

        using X509Certificate2 issued = Sign(request => request.CertificateExtensions.Add(names.Build()));

        issued.Subject.Should().Be("CN=admin, O=system:masters");
        issued.IsSignedBy(Ca.CertificatePem).Should().BeTrue();
        issued.Extension<X509SubjectAlternativeNameExtension>()!.EnumerateDnsNames().Should().Equal("kubernetes");
        issued.Extension<X509SubjectAlternativeNameExtension>()!.EnumerateIPAddresses().Should().ContainSingle();
    }

    [Fact]
    public void A_request_for_an_elliptic_curve_key_is_signed_too()
    {
        using ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        string csr = new CertificateRequest("CN=system:node:a, O=system:nodes", key, HashAlgorithmName.SHA256).CreateSigningRequestPem();

        using X509Certificate2 issued = Issued.Read(Issued.Authority().SignCsr(Ca, csr));

        issued.GetECDsaPublicKey().Should().NotBeNull();
        issued.IsSignedBy(Ca.CertificatePem).Should().BeTrue();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_subject_key_identifier_is_there_exactly_once(bool alreadyInRequest)
    {
        using X509Certificate2 issued = Sign(request =>
        {
            if (alreadyInRequest) request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension("0102030405060708", false));
        });

        issued.Extensions.Count(extension => extension.Oid!.Value == "2.5.29.14").Should().Be(1);
        issued.Extension<X509SubjectKeyIdentifierExtension>()!.SubjectKeyIdentifier!.StartsWith("01020304", StringComparison.Ordinal)
            .Should().Be(alreadyInRequest);
    }

    [Fact]
    public void Key_usages_that_no_node_needs_are_cleared_when_they_are_not_critical()
    {
        using X509Certificate2 issued = Sign(request => request.CertificateExtensions.Add(
            new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.KeyCertSign, false)));

        issued.Extension<X509KeyUsageExtension>()!.KeyUsages.Should().Be(X509KeyUsageFlags.DigitalSignature);
    }

    [Fact]
    public void A_wish_to_be_an_authority_is_ignored_when_it_is_not_critical()
    {
        using X509Certificate2 issued = Sign(request =>
            request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, false)));

        issued.Extension<X509BasicConstraintsExtension>()!.CertificateAuthority.Should().BeFalse();
    }

    [Fact]
    public void Extensions_nobody_knows_are_dropped_when_they_are_not_critical()
    {
        using X509Certificate2 issued = Sign(request => request.CertificateExtensions.Add(Unknown(critical: false)));

        issued.Extensions.Should().NotContain(extension => extension.Oid!.Value == "1.2.3.4");
    }

    public static TheoryData<string, Func<X509Extension>> Refused => new()
    {
        { "keyUsage", () => new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign, true) },
        { "basicConstraints", () => new X509BasicConstraintsExtension(true, false, 0, true) },
        { "1.2.3.4", () => Unknown(critical: true) },
    };

    [Theory]
    [MemberData(nameof(Refused), DisableDiscoveryEnumeration = true)]
    public void A_critical_extension_that_cannot_be_had_refuses_the_request(string name, Func<X509Extension> extension)
    {
        Action signing = () => Sign(request => request.CertificateExtensions.Add(extension()));

        CertificateRequestException refusal = signing.Should().Throw<CertificateRequestException>().Which;
        refusal.Extension.Should().Be(name);
        refusal.ToFault().Kind.Should().Be(FaultKind.CertificateValidationError);
    }

    [Theory]
    [InlineData("")]
    [InlineData("hello")]
    [InlineData("-----BEGIN CERTIFICATE REQUEST-----\nAAAA\n-----END CERTIFICATE REQUEST-----")]
    public void A_text_that_is_no_request_is_refused(string csr) => Invalid(csr);

    [Fact]
    public void A_request_that_was_changed_after_its_owner_signed_it_is_refused()
    {
        string pem = Issued.Csr();
        byte[] der = Convert.FromBase64String(pem.Split("-----")[2]);
        int name = der.AsSpan().IndexOf("admin"u8);
        "root!"u8.CopyTo(der.AsSpan(name));

        Invalid(PemEncoding.WriteString("CERTIFICATE REQUEST", der));
    }

    [Fact]
    public void A_request_with_a_broken_extension_is_refused() =>
        Invalid(Issued.Csr(request => request.CertificateExtensions.Add(new X509Extension("2.5.29.15", [0x05, 0x01], false))));

    private static X509Extension Unknown(bool critical)
    {
        var value = new AsnWriter(AsnEncodingRules.DER);
        value.WriteNull();
        return new X509Extension("1.2.3.4", value.Encode(), critical);
    }

    private static void Invalid(string csr)
    {
        Action signing = () => Issued.Authority().SignCsr(Ca, csr);

        signing.Should().Throw<CertificateRequestException>().Which.ToFault().Kind.Should().Be(FaultKind.InvalidCsr);
    }

    private static X509Certificate2 Sign(Action<CertificateRequest> change) =>
        Issued.Read(Issued.Authority().SignCsr(Ca, Issued.Csr(change)));
}
