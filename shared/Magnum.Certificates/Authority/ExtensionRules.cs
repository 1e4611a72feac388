using System.Collections.ObjectModel;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Magnum.Certificates.Authority;

/// <summary>What a signing request may bring along: leaf usages only, and nothing that this code does not know.</summary>
internal static class ExtensionRules
{
    private const string SubjectKeyIdentifier = "2.5.29.14";
    private const string KeyUsage = "2.5.29.15";
    private const string SubjectAlternativeName = "2.5.29.17";
    private const string BasicConstraints = "2.5.29.19";
    private const string ExtendedKeyUsage = "2.5.29.37";

    private const X509KeyUsageFlags AllowedUsages =
        X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.KeyEncipherment | X509KeyUsageFlags.NonRepudiation;

    /// <summary>Replaces the request's extensions by those that the certificate gets.</summary>
    internal static void Apply(CertificateRequest request)
    {
        Collection<X509Extension> extensions = request.CertificateExtensions;
        X509Extension[] asked = [.. extensions];
        extensions.Clear();
        foreach (X509Extension extension in asked)
        {
            if (Admit(extension) is { } admitted) extensions.Add(admitted);
        }

        if (!extensions.Any(extension => extension.Oid?.Value == SubjectKeyIdentifier))
            extensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
    }

    private static X509Extension? Admit(X509Extension extension)
    {
        try
        {
            return extension.Oid?.Value switch
            {
                KeyUsage => AdmitKeyUsage(extension),
                BasicConstraints => AdmitBasicConstraints(extension),
                SubjectKeyIdentifier or SubjectAlternativeName or ExtendedKeyUsage => extension,
                _ when extension.Critical => throw CertificateRequestException.Refused(Name(extension)),
                _ => null,
            };
        }
        catch (CryptographicException problem)
        {
            throw CertificateRequestException.Invalid(problem.Message);
        }
    }

    private static X509KeyUsageExtension? AdmitKeyUsage(X509Extension extension)
    {
        X509KeyUsageFlags asked = new X509KeyUsageExtension(extension, extension.Critical).KeyUsages;
        X509KeyUsageFlags admitted = asked & AllowedUsages;
        if (admitted != asked && extension.Critical) throw CertificateRequestException.Refused("keyUsage");
        return admitted == X509KeyUsageFlags.None ? null : new X509KeyUsageExtension(admitted, extension.Critical);
    }

    private static X509BasicConstraintsExtension AdmitBasicConstraints(X509Extension extension)
    {
        bool asksForAuthority = new X509BasicConstraintsExtension(extension, extension.Critical).CertificateAuthority;
        if (asksForAuthority && extension.Critical) throw CertificateRequestException.Refused("basicConstraints");
        return new X509BasicConstraintsExtension(false, false, 0, extension.Critical);
    }

    private static string Name(X509Extension extension) =>
        string.IsNullOrEmpty(extension.Oid?.FriendlyName) ? extension.Oid?.Value ?? "without a name" : extension.Oid.FriendlyName;
}
