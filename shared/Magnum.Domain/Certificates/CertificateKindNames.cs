namespace Magnum.Domain.Certificates;

/// <summary>The stored names of <see cref="CertificateKind"/>.</summary>
public static class CertificateKindNames
{
    private static readonly string[] Names = ["kubernetes-ca", "etcd-ca", "front-proxy-ca", "client", "service-account"];

    /// <summary>The stored name, for example "etcd-ca".</summary>
    public static string ToWire(this CertificateKind kind) => Names[(int)kind];

    /// <summary>Reads a stored name.</summary>
    /// <exception cref="FormatException">The text is not a kind.</exception>
    public static CertificateKind Parse(string text)
    {
        var index = Array.IndexOf(Names, text);
        return index >= 0 ? (CertificateKind)index : throw new FormatException($"'{text}' is not a kind of certificate.");
    }
}
