using System.Collections.Frozen;
using System.Globalization;
using Magnum.Domain.Clusters;
using Magnum.Domain.ClusterTemplates;
using Magnum.Domain.Federations;

namespace Magnum.Functions.Http.Policies;

/// <summary>The columns of rows that checks may name as <c>%(key)s</c>, besides the owner. The README lists them.</summary>
internal static class PolicyRows
{
    private static readonly FrozenDictionary<string, Func<Cluster, string?>> Clusters = new Dictionary<string, Func<Cluster, string?>>
    {
        ["uuid"] = row => row.Uuid,
        ["name"] = row => row.Name,
        ["cluster_template_id"] = row => row.ClusterTemplateId,
        ["status"] = row => row.Status?.ToWire(),
        ["health_status"] = row => row.HealthStatus?.ToWire(),
        ["keypair"] = row => row.Keypair,
        ["flavor_id"] = row => row.FlavorId,
        ["master_flavor_id"] = row => row.MasterFlavorId,
        ["docker_volume_size"] = row => row.DockerVolumeSize?.ToString(CultureInfo.InvariantCulture),
        ["fixed_network"] = row => row.FixedNetwork,
        ["fixed_subnet"] = row => row.FixedSubnet,
        ["floating_ip_enabled"] = row => PolicyText.Of(row.FloatingIpEnabled),
        ["master_lb_enabled"] = row => PolicyText.Of(row.MasterLbEnabled),
        ["stack_id"] = row => row.StackId,
        ["coe_version"] = row => row.CoeVersion,
        ["trust_id"] = row => row.TrustId,
        ["trustee_user_id"] = row => row.TrusteeUserId,
        ["trustee_username"] = row => row.TrusteeUsername,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, Func<ClusterTemplate, string?>> Templates = new Dictionary<string, Func<ClusterTemplate, string?>>
    {
        ["uuid"] = row => row.Uuid,
        ["name"] = row => row.Name,
        ["public"] = row => PolicyText.Of(row.Public),
        ["hidden"] = row => PolicyText.Of(row.Hidden),
        ["coe"] = row => row.Coe,
        ["driver"] = row => row.Driver,
        ["image_id"] = row => row.ImageId,
        ["flavor_id"] = row => row.FlavorId,
        ["master_flavor_id"] = row => row.MasterFlavorId,
        ["keypair_id"] = row => row.KeypairId,
        ["external_network_id"] = row => row.ExternalNetworkId,
        ["fixed_network"] = row => row.FixedNetwork,
        ["fixed_subnet"] = row => row.FixedSubnet,
        ["network_driver"] = row => row.NetworkDriver,
        ["volume_driver"] = row => row.VolumeDriver,
        ["cluster_distro"] = row => row.ClusterDistro,
        ["server_type"] = row => row.ServerType,
        ["docker_storage_driver"] = row => row.DockerStorageDriver,
        ["docker_volume_size"] = row => row.DockerVolumeSize?.ToString(CultureInfo.InvariantCulture),
        ["registry_enabled"] = row => PolicyText.Of(row.RegistryEnabled),
        ["tls_disabled"] = row => PolicyText.Of(row.TlsDisabled),
        ["floating_ip_enabled"] = row => PolicyText.Of(row.FloatingIpEnabled),
        ["master_lb_enabled"] = row => PolicyText.Of(row.MasterLbEnabled),
        ["tags"] = row => row.Tags,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, Func<Federation, string?>> Federations = new Dictionary<string, Func<Federation, string?>>
    {
        ["uuid"] = row => row.Uuid,
        ["name"] = row => row.Name,
        ["hostcluster_id"] = row => row.HostclusterId,
        ["status"] = row => row.Status?.ToWire(),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>True when rows of at least one kind have the column.</summary>
    public static bool MayHave(string key) => Keys.Contains(key);

    /// <summary>All columns of all kinds.</summary>
    public static IEnumerable<string> Keys => Clusters.Keys.Concat(Templates.Keys).Concat(Federations.Keys).Distinct(StringComparer.Ordinal);

    /// <summary>The column as text, "None" when it is empty; null when rows of this kind have no such column.</summary>
    public static string? Value(object row, string key) => row switch
    {
        Cluster cluster => Clusters.TryGetValue(key, out var value) ? value(cluster) ?? PolicyText.None : null,
        ClusterTemplate template => Templates.TryGetValue(key, out var value) ? value(template) ?? PolicyText.None : null,
        Federation federation => Federations.TryGetValue(key, out var value) ? value(federation) ?? PolicyText.None : null,
        _ => null,
    };
}
