using System.Collections.ObjectModel;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Magnum.Certificates.Authority;

/// <summary>What a signing request may bring along: by default leaf usages only, and nothing that this code does not know.</summary>
internal sealed class ExtensionRules
{
    private const X509KeyUsageFlags AuthorityUsages = X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign;

    private readonly bool _allowCa;
    private readonly HashSet<string> _allowed;
    private readonly X509KeyUsageFlags _usages;

    internal ExtensionRules(X509Options options)
    {
        _allowCa = options.AllowCa;
        _allowed = [.. ExtensionNames.ReadExtensions(options.AllowedExtensions)];
        _usages = ExtensionNames.ReadUsages(options.AllowedKeyUsage) & (_allowCa ? ~X509KeyUsageFlags.None : ~AuthorityUsages);
    }

    /// <summary>Replaces the request's extensions by those that the certificate gets.</summary>
    internal void Apply(CertificateRequest request)
    {
        Collection<X509Extension> extensions = request.CertificateExtensions;
        X509Extension[] asked = [.. extensions];
        extensions.Clear();
        foreach (X509Extension extension in asked)
        {
            if (Admit(extension) is { } admitted) extensions.Add(admitted);
        }

        if (!extensions.Any(extension => extension.Oid?.Value == ExtensionNames.SubjectKeyIdentifier))
            extensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
    }

    private X509Extension? Admit(X509Extension extension)
    {
        if (!_allowed.Contains(extension.Oid?.Value ?? ""))
            return extension.Critical ? throw CertificateRequestException.Refused(Name(extension)) : null;
        try
        {
            return extension.Oid!.Value switch
            {
                ExtensionNames.KeyUsage => AdmitKeyUsage(extension),
                ExtensionNames.BasicConstraints => _allowCa ? extension : AdmitBasicConstraints(extension),
                _ => extension,
            };
        }
        catch (CryptographicException problem)
        {
            throw CertificateRequestException.Invalid(problem.Message);
        }
    }

    private X509KeyUsageExtension? AdmitKeyUsage(X509Extension extension)
    {
        X509KeyUsageFlags asked = new X509KeyUsageExtension(extension, extension.Critical).KeyUsages;
        X509KeyUsageFlags admitted = asked & _usages;
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
