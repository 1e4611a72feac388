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
}
