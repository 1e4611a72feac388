using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Magnum.Certificates.Authority;

/// <summary>Reads signing requests; the signature that proves possession of the key is checked.</summary>
internal static class SigningRequest
{
    internal static CertificateRequest Load(string csrPem)
    {
        try
        {
            CertificateRequest request = CertificateRequest.LoadSigningRequestPem(
                csrPem, HashAlgorithmName.SHA256, CertificateRequestLoadOptions.UnsafeLoadCertificateExtensions, RSASignaturePadding.Pkcs1);
            if (request.CertificateExtensions.GroupBy(extension => extension.Oid?.Value).Any(same => same.Count() > 1))
                throw CertificateRequestException.Invalid("an extension occurs twice");
            return request;
        }
        catch (Exception problem) when (problem is CryptographicException or ArgumentException or NotSupportedException)
        {
            throw CertificateRequestException.Invalid(problem.Message);
        }
    }
}
