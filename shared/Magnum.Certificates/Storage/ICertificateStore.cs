using Magnum.Certificates.Authority;
using Magnum.Domain.Certificates;
using Magnum.Domain.Clusters;
using Magnum.Domain.Faults;

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
    /// <exception cref="Fault">The cluster is gone.</exception>
    Task<bool> TryAddAsync(
        Cluster cluster, IReadOnlyDictionary<CertificateKind, CertificateWithKey> certificates, CancellationToken cancellationToken);

    /// <summary>Puts <paramref name="certificates"/> in the place of all that was kept for the cluster, or changes nothing.</summary>
    /// <returns>False, and nothing changed, when something that is kept is not older than <paramref name="olderThan"/>.</returns>
    /// <exception cref="Fault">The cluster is gone.</exception>
    Task<bool> TryReplaceAsync(
        Cluster cluster,
        IReadOnlyDictionary<CertificateKind, CertificateWithKey> certificates,
        DateTimeOffset olderThan,
        CancellationToken cancellationToken);

    /// <summary>Says whether all that is kept for a cluster is older than a time.</summary>
    Task<bool> IsOlderAsync(string clusterUuid, DateTimeOffset time, CancellationToken cancellationToken);

    /// <summary>Forgets everything of a cluster; nothing to forget is no error.</summary>
    Task DeleteAsync(string clusterUuid, CancellationToken cancellationToken);
}
