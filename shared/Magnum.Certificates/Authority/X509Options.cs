namespace Magnum.Certificates.Authority;

/// <summary>How certificates are made. Configuration section <c>X509</c>.</summary>
public sealed class X509Options
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "X509";

    /// <summary>Days that every issued certificate is valid from now on, 1 to 36500. Default 1825, five years.</summary>
    public int TermOfValidityDays { get; set; } = 1825;

    /// <summary>Bits of the RSA keys of the authorities and of Magnum's own client, 2048 to 8192. Default 2048.</summary>
    public int RsaKeySize { get; set; } = 2048;

    /// <summary>Whether a request may ask for an authority of its own. Default false: it gets a leaf, or is refused.</summary>
    public bool AllowCa { get; set; }

    /// <summary>Extensions that a request may bring, by commas: names as in OpenSSL, or object identifiers. Others are dropped, critical ones refused.</summary>
    public string AllowedExtensions { get; set; } = "keyUsage,extendedKeyUsage,subjectAltName,basicConstraints,subjectKeyIdentifier";

    /// <summary>Key usages that a request may ask for, by commas, named as in OpenSSL. Default Digital Signature,Key Encipherment,Non Repudiation.</summary>
    public string AllowedKeyUsage { get; set; } = "Digital Signature,Key Encipherment,Non Repudiation";
}
