using System.Security.Cryptography;
using Magnum.Certificates.Authority;
using Magnum.Domain.Certificates;
using Magnum.Domain.Clusters;

namespace Magnum.Certificates;

/// <summary>Makes the certificates of a cluster, all keys at once because each takes a processor for a while.</summary>
/// <param name="authority">Issues the certificates.</param>
public sealed class CertificateSetFactory(CertificateAuthority authority)
{
    private const string AdministratorName = "admin";
    private const string AdministratorGroup = "system:masters";
    private const int ServiceAccountKeySize = 2048;

    internal static readonly CertificateKind[] Kinds = Enum.GetValues<CertificateKind>();

    internal async Task<IReadOnlyDictionary<CertificateKind, CertificateWithKey>> MissingAsync(
        Cluster cluster, CertificateWithKey? kubernetesCa, IEnumerable<CertificateKind> present)
    {
        string commonName = string.IsNullOrEmpty(cluster.Name) ? cluster.Uuid : cluster.Name;
        Task<CertificateWithKey> ca = kubernetesCa is null
            ? Task.Run(() => authority.IssueCa(commonName))
            : Task.FromResult(kubernetesCa);
        KeyValuePair<CertificateKind, Task<CertificateWithKey>>[] making =
        [
            .. Kinds.Except(present).Select(kind => KeyValuePair.Create(kind, MakeAsync(kind, commonName, ca))),
        ];
        await Task.WhenAll(making.Select(pair => pair.Value));
        return making.ToDictionary(pair => pair.Key, pair => pair.Value.Result);
    }

    private Task<CertificateWithKey> MakeAsync(CertificateKind kind, string commonName, Task<CertificateWithKey> kubernetesCa) => kind switch
    {
        CertificateKind.KubernetesCa => kubernetesCa,
        CertificateKind.Client => Task.Run(async () =>
            authority.IssueClient(await kubernetesCa, AdministratorName, AdministratorGroup)),
        CertificateKind.ServiceAccount => Task.Run(ServiceAccountKeys),
        _ => Task.Run(() => authority.IssueCa(commonName)),
    };

    private static CertificateWithKey ServiceAccountKeys()
    {
        using RSA key = RSA.Create(ServiceAccountKeySize);
        return new CertificateWithKey(key.ExportSubjectPublicKeyInfoPem(), key.ExportPkcs8PrivateKeyPem());
    }
}
