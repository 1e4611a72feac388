using Magnum.Certificates.Authority;
using Magnum.Domain.Certificates;
using Magnum.Domain.Clusters;

namespace Magnum.Certificates.Storage;

/// <summary>Keeps the certificates and keys of clusters, at most one of each kind for a cluster.</summary>
public interface ICertificateStore
{
    /// <summary>Says what is kept for a cluster: kind and reference.</summary>
    Task<IReadOnlyDictionary<CertificateKind, string>> ListAsync(string clusterUuid, CancellationToken cancellationToken);

    /// <summary>Reads a certificate without its key; null when there is none.</summary>
    Task<string?> ReadCertificateAsync(string clusterUuid, CertificateKind kind, CancellationToken cancellationToken);

    /// <summary>Reads a certificate and its key; null when there is none.</summary>
    Task<CertificateWithKey?> ReadAsync(string clusterUuid, CertificateKind kind, CancellationToken cancellationToken);

    /// <summary>Keeps all of <paramref name="certificates"/> or none.</summary>
    /// <returns>False, and nothing kept, when one of these kinds is already there.</returns>
    Task<bool> TryAddAsync(
        Cluster cluster, IReadOnlyDictionary<CertificateKind, CertificateWithKey> certificates, CancellationToken cancellationToken);

    /// <summary>Forgets everything of a cluster; nothing to forget is no error.</summary>
    Task DeleteAsync(string clusterUuid, CancellationToken cancellationToken);
}
