using Magnum.Domain.Clusters;
using Magnum.Domain.ClusterTemplates;
using Magnum.Domain.NodeGroups;

namespace Magnum.Drivers.Kubernetes;

/// <summary>From a cluster to the parameters of its stack.</summary>
internal static class StackParameterValues
{
    internal const string BootVolumeSizeLabel = "boot_volume_size";

    private const string AgentImage = "heat-container-agent";
    private const string AgentRegistry = "docker.io/openstackmagnum/";
    private const string DefaultAgentTag = "wallaby-stable-1";
    private const string DefaultPods = "10.100.0.0/16";
    private const string DefaultServices = "10.254.0.0/16";
    private const string DefaultSubnet = "10.0.0.0/24";

    internal static KubernetesStackParameters For(DriverInput input)
    {
        Cluster cluster = input.Cluster;
        ClusterTemplate template = input.Template;
        NodeGroup masters = DefaultGroup(input, master: true)!;
        NodeGroup workers = DefaultGroup(input, master: false)!;
        var labels = new ClusterLabelValues(cluster.Labels);
        string tag = labels.Text("kube_tag") ?? KubernetesVersion.DefaultTag;
        string networkDriver = string.IsNullOrEmpty(template.NetworkDriver) ? "flannel" : template.NetworkDriver;
        string pods = labels.Text(networkDriver == "calico" ? "calico_ipv4pool" : "flannel_network_cidr") ?? DefaultPods;
        string services = labels.Text("service_cluster_ip_range") ?? DefaultServices;
        string subnet = input.Networking.FixedSubnetCidr ?? labels.Text("fixed_subnet_cidr") ?? DefaultSubnet;
        ProxySettings proxy = ProxySettings.For(template, subnet, pods, services);
        return new KubernetesStackParameters
        {
            ClusterUuid = cluster.Uuid,
            ClusterName = cluster.Name,
            SshKeyName = cluster.Keypair ?? template.KeypairId,
            SshPublicKey = input.KeypairPublicKey?.Trim(),
            AgentImage = $"{Prefix(labels) ?? AgentRegistry}{AgentImage}:{labels.Text("heat_container_agent_tag") ?? DefaultAgentTag}",
            AgentEnvironment = proxy.ToEnvironmentFile(),
            OpenstackCa = input.Cloud.CaPem is { Length: > 0 } pem ? Uri.EscapeDataString(pem) : null,
            ExternalNetwork = input.Networking.ExternalNetworkId,
            FixedNetwork = input.Networking.FixedNetworkId,
            FixedSubnet = input.Networking.FixedSubnetId,
            FixedSubnetCidr = subnet,
            DnsNameserver = Split(template.DnsNameserver),
            HttpProxy = proxy.Http,
            HttpsProxy = proxy.Https,
            NoProxy = proxy.None,
            FloatingIpEnabled = cluster.FloatingIpEnabled,
            MasterLbEnabled = cluster.MasterLbEnabled,
            MasterLbFloatingIpEnabled = labels.Flag("master_lb_floating_ip_enabled") ?? cluster.FloatingIpEnabled,
            MasterLbAllowedCidrs = AllowedRanges(labels, subnet),
            OctaviaProvider = labels.Text("octavia_provider"),
            OctaviaLbAlgorithm = labels.Text("octavia_lb_algorithm"),
            OctaviaLbHealthcheck = labels.Flag("octavia_lb_healthcheck"),
            MasterImage = Image(input, masters)!,
            MasterFlavor = Flavor(input, masters)!,
            NumberOfMasters = masters.NodeCount,
            MasterRole = masters.Role,
            MasterNodegroupName = masters.Name,
            MinionImage = Image(input, workers)!,
            MinionFlavor = Flavor(input, workers)!,
            NumberOfMinions = workers.NodeCount,
            MinionsToRemove = input.NodesToRemove.GetValueOrDefault(workers.Uuid, []),
            WorkerRole = workers.Role,
            WorkerNodegroupName = workers.Name,
            AvailabilityZone = labels.Text("availability_zone"),
            BootVolumeSize = BootVolumeSize(input),
            BootVolumeType = VolumeType(input, "boot_volume_type"),
            DockerVolumeSize = cluster.DockerVolumeSize,
            DockerVolumeType = VolumeType(input, "docker_volume_type"),
            KubeTag = tag,
            KubeVersion = KubernetesVersion.FromTag(tag)!,
            ContainerInfraPrefix = Prefix(labels),
            ContainerdTarballUrl = labels.Text("containerd_tarball_url"),
            ContainerdTarballSha256 = labels.Text("containerd_tarball_sha256"),
            NetworkDriver = networkDriver,
            PodsNetworkCidr = pods,
            PortalNetworkCidr = services,
            FlannelTag = labels.Text("flannel_tag"),
            FlannelCniTag = labels.Text("flannel_cni_tag"),
            FlannelBackend = labels.Text("flannel_backend")?.ToLowerInvariant(),
            CalicoTag = labels.Text("calico_tag"),
            CalicoIpv4poolIpip = CalicoEncapsulation(labels),
            MagnumUrl = WithVersion(input.Cloud.MagnumUrl, "/v1"),
            AuthUrl = WithVersion(input.Cloud.AuthUrl, "/v3"),
            RegionName = input.Cloud.RegionName,
            VerifyCa = input.Cloud.VerifyCa,
            TrusteeDomainId = input.Trustee.DomainId,
            TrusteeUserId = input.Trustee.UserId,
            TrusteeUsername = input.Trustee.UserName,
            TrusteePassword = input.Trustee.Password,
            TrustId = input.Trustee.TrustId,
            KubeServiceAccountKey = input.ServiceAccounts.PublicKeyPem,
            KubeServiceAccountPrivateKey = input.ServiceAccounts.PrivateKeyPem,
        };
    }

    internal static NodeGroup? DefaultGroup(DriverInput input, bool master) =>
        DefaultNodeGroups.Of(input.NodeGroups, master);

    internal static string? Image(DriverInput input, NodeGroup group) => NotEmpty(group.ImageId) ?? NotEmpty(input.Template.ImageId);

    internal static string? Flavor(DriverInput input, NodeGroup group) =>
        NotEmpty(group.FlavorId) ?? (group.IsMaster
            ? NotEmpty(input.Cluster.MasterFlavorId) ?? NotEmpty(input.Template.MasterFlavorId)
            : NotEmpty(input.Cluster.FlavorId) ?? NotEmpty(input.Template.FlavorId));

    /// <summary>By the label, else the default; null when there is neither.</summary>
    internal static int? BootVolumeSize(DriverInput input) =>
        new ClusterLabelValues(input.Cluster.Labels).Number(BootVolumeSizeLabel) ?? (input.DefaultBootVolumeSize > 0 ? input.DefaultBootVolumeSize : null);

    internal static string? VolumeType(DriverInput input, string label) =>
        new ClusterLabelValues(input.Cluster.Labels).Text(label) ?? NotEmpty(input.DefaultVolumeType);

    private static string? Prefix(ClusterLabelValues labels) =>
        labels.Text("container_infra_prefix") is { } prefix ? $"{prefix.TrimEnd('/')}/" : null;

    private static string? CalicoEncapsulation(ClusterLabelValues labels) => labels.Text("calico_ipv4pool_ipip")?.ToLowerInvariant() switch
    {
        "always" => "Always",
        "crosssubnet" => "CrossSubnet",
        "never" or "off" => "Never",
        _ => null,
    };

    /// <summary>The nodes themselves always use the load balancer, so their range is added to a restriction.</summary>
    private static IReadOnlyList<string>? AllowedRanges(ClusterLabelValues labels, string subnet) =>
        Split(labels.Text("master_lb_allowed_cidrs")) is { } ranges ? [.. ranges, subnet] : null;

    private static IReadOnlyList<string>? Split(string? list) =>
        list?.Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is { Length: > 0 } items ? items : null;

    private static string WithVersion(Uri address, string version)
    {
        string text = address.AbsoluteUri.TrimEnd('/');
        return text.EndsWith(version, StringComparison.Ordinal) ? text : text + version;
    }

    private static string? NotEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
