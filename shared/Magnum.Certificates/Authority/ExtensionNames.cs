using System.Security.Cryptography.X509Certificates;

namespace Magnum.Certificates.Authority;

/// <summary>The words of the settings for what a certificate may hold.</summary>
internal static class ExtensionNames
{
    internal const string SubjectKeyIdentifier = "2.5.29.14";
    internal const string KeyUsage = "2.5.29.15";
    internal const string SubjectAlternativeName = "2.5.29.17";
    internal const string BasicConstraints = "2.5.29.19";
    internal const string ExtendedKeyUsage = "2.5.29.37";

    private static readonly Dictionary<string, string> Extensions = new(StringComparer.Ordinal)
    {
        ["subjectKeyIdentifier"] = SubjectKeyIdentifier,
        ["keyUsage"] = KeyUsage,
        ["subjectAltName"] = SubjectAlternativeName,
        ["basicConstraints"] = BasicConstraints,
        ["extendedKeyUsage"] = ExtendedKeyUsage,
    };

    private static readonly Dictionary<string, X509KeyUsageFlags> Usages = new(StringComparer.Ordinal)
    {
        ["Digital Signature"] = X509KeyUsageFlags.DigitalSignature,
        ["Non Repudiation"] = X509KeyUsageFlags.NonRepudiation,
        ["Key Encipherment"] = X509KeyUsageFlags.KeyEncipherment,
        ["Data Encipherment"] = X509KeyUsageFlags.DataEncipherment,
        ["Key Agreement"] = X509KeyUsageFlags.KeyAgreement,
        ["Certificate Sign"] = X509KeyUsageFlags.KeyCertSign,
        ["CRL Sign"] = X509KeyUsageFlags.CrlSign,
        ["Encipher Only"] = X509KeyUsageFlags.EncipherOnly,
        ["Decipher Only"] = X509KeyUsageFlags.DecipherOnly,
    };

    /// <summary>The object identifiers of a list of extensions, which are named or written as identifiers.</summary>
    internal static IEnumerable<string> ReadExtensions(string list) =>
        Split(list).Select(name => Extensions.GetValueOrDefault(name, name));

    /// <summary>The bits of a list of usages.</summary>
    internal static X509KeyUsageFlags ReadUsages(string list) =>
        Split(list).Aggregate(X509KeyUsageFlags.None, (usages, name) => usages | Usages.GetValueOrDefault(name));

    /// <summary>True when every word of the list means an extension.</summary>
    internal static bool AreExtensions(string list) =>
        Split(list).All(name => Extensions.ContainsKey(name) || (name.Contains('.') && name.All(c => char.IsAsciiDigit(c) || c == '.')));

    /// <summary>True when every word of the list means a usage.</summary>
    internal static bool AreUsages(string list) => Split(list).All(Usages.ContainsKey);

    private static string[] Split(string list) => list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
