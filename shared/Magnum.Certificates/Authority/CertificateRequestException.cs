using Magnum.Domain.Faults;

namespace Magnum.Certificates.Authority;

/// <summary>A signing request that is not signed: the caller's mistake.</summary>
public sealed class CertificateRequestException : Exception
{
    private CertificateRequestException(string message, string? extension)
        : base(message) => Extension = extension;

    /// <summary>The extension that no certificate of a cluster may have; null when the request itself is wrong.</summary>
    public string? Extension { get; }

    /// <summary>The answer of the API.</summary>
    public Fault ToFault() => Extension is null ? Faults.InvalidCsr() : Faults.CertificateValidationError(Extension);

    internal static CertificateRequestException Invalid(string reason) => new($"Received invalid csr: {reason}", null);

    internal static CertificateRequestException Refused(string extension) =>
        new($"Extension '{extension}' is not allowed as it was asked for.", extension);
}
