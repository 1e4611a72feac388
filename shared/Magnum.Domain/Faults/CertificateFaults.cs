namespace Magnum.Domain.Faults;

/// <summary>Faults of what keeps clusters safe: certificates and credentials.</summary>
public static class CertificateFaults
{
    /// <summary>A cluster without TLS has no authorities to rotate.</summary>
    public static Fault NoTls() => new(FaultKind.NotSupported, "Rotating the CA of a non-TLS cluster is not supported.");

    /// <summary>The status does not allow new credentials.</summary>
    public static Fault CannotRotateCredentialsIn(string? status) =>
        new(FaultKind.NotSupported, $"Rotating credentials of a cluster when status is \"{status}\" is not supported.");
}
