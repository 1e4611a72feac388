using Magnum.Certificates.Authority;
using Magnum.Certificates.Storage;
using Magnum.Domain.Certificates;
using Magnum.Domain.Clusters;
using Magnum.Domain.Faults;

namespace Magnum.Certificates;

/// <summary>
/// The set of a cluster: three authorities, the client certificate that Magnum itself logs in with, and the key pair of the
/// service accounts.
/// </summary>
/// <param name="store">Where sets are kept.</param>
/// <param name="factory">Makes sets.</param>
/// <param name="authority">Signs requests.</param>
public sealed class ClusterCertificates(ICertificateStore store, CertificateSetFactory factory, CertificateAuthority authority)
{
    private const int Attempts = 5;

    /// <summary>
    /// Makes what is missing of the cluster's set. May be repeated at any time; calls at the same time all answer the one set.
    /// </summary>
    /// <param name="cluster">The owner; its name becomes the authorities' common name.</param>
    /// <param name="cancellationToken">Gives up; what is kept by then stays.</param>
    /// <exception cref="Fault">The cluster is gone.</exception>
    public async Task<ClusterCertificateRefs> EnsureAsync(Cluster cluster, CancellationToken cancellationToken)
    {
        for (int attempt = 0; attempt < Attempts; attempt++)
        {
            IReadOnlyDictionary<CertificateKind, string> present = await store.ListAsync(cluster.Uuid, cancellationToken);
            if (CertificateSetFactory.Kinds.All(present.ContainsKey)) return Refs(present);
            CertificateWithKey? ca = await store.ReadAsync(cluster.Uuid, CertificateKind.KubernetesCa, cancellationToken);
            await store.TryAddAsync(cluster, await factory.MissingAsync(cluster, ca, present.Keys), cancellationToken);
        }

        throw new InvalidOperationException($"The certificates of cluster {cluster.Uuid} change while they are made.");
    }

    /// <summary>
    /// Puts a new set, keys and all, in the place of one that was made before a time. May be repeated at any time: the new
    /// set is not older than that.
    /// </summary>
    /// <param name="cluster">The owner.</param>
    /// <param name="olderThan">When the renewal was asked for, UTC.</param>
    /// <param name="cancellationToken">Gives up; either set is whole.</param>
    /// <exception cref="Fault">The cluster, or with a deletion under way its set, is gone.</exception>
    public async Task<ClusterCertificateRefs> RenewAsync(Cluster cluster, DateTimeOffset olderThan, CancellationToken cancellationToken)
    {
        if (await store.IsOlderAsync(cluster.Uuid, olderThan, cancellationToken))
            await store.TryReplaceAsync(cluster, await factory.MissingAsync(cluster, null, []), olderThan, cancellationToken);
        IReadOnlyDictionary<CertificateKind, string> present = await store.ListAsync(cluster.Uuid, cancellationToken);
        return CertificateSetFactory.Kinds.All(present.ContainsKey) ? Refs(present) : throw Missing(cluster);
    }

    /// <summary>Reads the certificate of an authority, PEM.</summary>
    /// <exception cref="Fault">The set is not made yet or no more.</exception>
    public async Task<string> GetCaAsync(Cluster cluster, CaKind kind, CancellationToken cancellationToken) =>
        await store.ReadCertificateAsync(cluster.Uuid, StoredKind(kind), cancellationToken)
            ?? throw Missing(cluster);

    /// <summary>Signs a request with an authority of the cluster; answers the certificate, PEM.</summary>
    /// <exception cref="CertificateRequestException">The request is refused; says why.</exception>
    /// <exception cref="Fault">The set is not made yet or no more.</exception>
    public async Task<string> SignAsync(Cluster cluster, CaKind kind, string csrPem, CancellationToken cancellationToken) =>
        authority.SignCsr(await ReadAsync(cluster, StoredKind(kind), cancellationToken), csrPem);

    /// <summary>Reads what Magnum needs to use the cluster's API as its administrator.</summary>
    /// <exception cref="Fault">The set is not made yet or no more.</exception>
    public async Task<(string CaPem, string CertPem, string KeyPem)> GetClientAsync(Cluster cluster, CancellationToken cancellationToken)
    {
        string ca = await GetCaAsync(cluster, CaKind.Kubernetes, cancellationToken);
        CertificateWithKey client = await ReadAsync(cluster, CertificateKind.Client, cancellationToken);
        return (ca, client.CertificatePem, client.PrivateKeyPem);
    }

    /// <summary>Reads the key pair that signs the tokens of service accounts: SPKI and PKCS#8, PEM.</summary>
    /// <exception cref="Fault">The set is not made yet or no more.</exception>
    public async Task<(string PublicKeyPem, string PrivateKeyPem)> GetServiceAccountKeysAsync(
        Cluster cluster, CancellationToken cancellationToken)
    {
        CertificateWithKey keys = await ReadAsync(cluster, CertificateKind.ServiceAccount, cancellationToken);
        return (keys.CertificatePem, keys.PrivateKeyPem);
    }

    /// <summary>Deletes the whole set; nothing to delete is no error.</summary>
    public Task DeleteAsync(string clusterUuid, CancellationToken cancellationToken) => store.DeleteAsync(clusterUuid, cancellationToken);

    private async Task<CertificateWithKey> ReadAsync(Cluster cluster, CertificateKind kind, CancellationToken cancellationToken) =>
        await store.ReadAsync(cluster.Uuid, kind, cancellationToken) ?? throw Missing(cluster);

    private static Fault Missing(Cluster cluster) => Faults.X509KeyPairNotFound($"of cluster {cluster.Uuid}");

    private static ClusterCertificateRefs Refs(IReadOnlyDictionary<CertificateKind, string> present) => new(
        present[CertificateKind.KubernetesCa],
        present[CertificateKind.Client],
        present[CertificateKind.EtcdCa],
        present[CertificateKind.FrontProxyCa]);

    private static CertificateKind StoredKind(CaKind kind) => kind switch
    {
        CaKind.Etcd => CertificateKind.EtcdCa,
        CaKind.FrontProxy => CertificateKind.FrontProxyCa,
        _ => CertificateKind.KubernetesCa,
    };
}
