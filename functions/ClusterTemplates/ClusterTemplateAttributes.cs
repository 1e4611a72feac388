using Magnum.Functions.Http.Bodies;

namespace Magnum.Functions.ClusterTemplates;

/// <summary>The attributes of a cluster template as bodies name them.</summary>
internal static class ClusterTemplateAttributes
{
    public const string Name = "name";
    public const string Coe = "coe";
    public const string ImageId = "image_id";
    public const string FlavorId = "flavor_id";
    public const string MasterFlavorId = "master_flavor_id";
    public const string DnsNameserver = "dns_nameserver";
    public const string KeypairId = "keypair_id";
    public const string ExternalNetworkId = "external_network_id";
    public const string FixedNetwork = "fixed_network";
    public const string FixedSubnet = "fixed_subnet";
    public const string NetworkDriver = "network_driver";
    public const string ApiserverPort = "apiserver_port";
    public const string DockerVolumeSize = "docker_volume_size";
    public const string ClusterDistro = "cluster_distro";
    public const string HttpProxy = "http_proxy";
    public const string HttpsProxy = "https_proxy";
    public const string NoProxy = "no_proxy";
    public const string VolumeDriver = "volume_driver";
    public const string RegistryEnabled = "registry_enabled";
    public const string Labels = "labels";
    public const string TlsDisabled = "tls_disabled";
    public const string Public = "public";
    public const string ServerType = "server_type";
    public const string InsecureRegistry = "insecure_registry";
    public const string DockerStorageDriver = "docker_storage_driver";
    public const string MasterLbEnabled = "master_lb_enabled";
    public const string FloatingIpEnabled = "floating_ip_enabled";
    public const string Hidden = "hidden";
    public const string Tags = "tags";
    public const string Driver = "driver";
    public const string Uuid = "uuid";

    /// <summary>All of them, by who may set them.</summary>
    public static AttributeSet All { get; } = new(
        "cluster_template",
        [
            Uuid, Name, Coe, ImageId, FlavorId, MasterFlavorId, DnsNameserver, KeypairId, ExternalNetworkId, FixedNetwork, FixedSubnet,
            NetworkDriver, ApiserverPort, DockerVolumeSize, ClusterDistro, HttpProxy, HttpsProxy, NoProxy, VolumeDriver,
            RegistryEnabled, Labels, TlsDisabled, Public, ServerType, InsecureRegistry, DockerStorageDriver, MasterLbEnabled,
            FloatingIpEnabled, Hidden, Tags, Driver,
        ],
        ["links", "project_id", "user_id", "created_at", "updated_at"]);
}
