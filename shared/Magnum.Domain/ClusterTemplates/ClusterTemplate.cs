namespace Magnum.Domain.ClusterTemplates;

/// <summary>What clusters are made from.</summary>
public sealed class ClusterTemplate : IRevisioned, ITimestamped
{
    /// <summary>Row number; the default sort order of lists.</summary>
    public long Id { get; set; }

    /// <summary>The public identifier.</summary>
    public required string Uuid { get; set; }

    /// <summary>The name; null after a patch removed it.</summary>
    public string? Name { get; set; }

    /// <summary>The project that owns the template.</summary>
    public required string ProjectId { get; set; }

    /// <summary>The user who made the template.</summary>
    public required string UserId { get; set; }

    /// <summary>Container orchestration engine: "kubernetes".</summary>
    public required string Coe { get; set; }

    /// <summary>Image of the nodes, name or id as given.</summary>
    public required string ImageId { get; set; }

    /// <summary>Flavor of the workers, name or id.</summary>
    public string? FlavorId { get; set; }

    /// <summary>Flavor of the masters, name or id.</summary>
    public string? MasterFlavorId { get; set; }

    /// <summary>Name of the Nova key pair.</summary>
    public string? KeypairId { get; set; }

    /// <summary>Network with floating addresses, name or id.</summary>
    public string? ExternalNetworkId { get; set; }

    /// <summary>Existing network for the nodes, name or id.</summary>
    public string? FixedNetwork { get; set; }

    /// <summary>Existing subnet for the nodes, name or id.</summary>
    public string? FixedSubnet { get; set; }

    /// <summary>Pod network, for example "flannel".</summary>
    public string? NetworkDriver { get; set; }

    /// <summary>Driver of persistent volumes, for example "cinder".</summary>
    public string? VolumeDriver { get; set; }

    /// <summary>Name servers of the nodes, separated by commas.</summary>
    public string? DnsNameserver { get; set; }

    /// <summary>Operating system, taken from the image's os_distro.</summary>
    public string? ClusterDistro { get; set; }

    /// <summary>"vm" or "bm".</summary>
    public string ServerType { get; set; } = "vm";

    /// <summary>Storage driver of the container runtime.</summary>
    public string? DockerStorageDriver { get; set; }

    /// <summary>Size in GiB of the volume for container images.</summary>
    public int? DockerVolumeSize { get; set; }

    /// <summary>Port of the Kubernetes API.</summary>
    public int? ApiserverPort { get; set; }

    /// <summary>Proxy for HTTP.</summary>
    public string? HttpProxy { get; set; }

    /// <summary>Proxy for HTTPS.</summary>
    public string? HttpsProxy { get; set; }

    /// <summary>What is reached without a proxy.</summary>
    public string? NoProxy { get; set; }

    /// <summary>Whether the cluster gets a registry.</summary>
    public bool RegistryEnabled { get; set; }

    /// <summary>Registry that is used without TLS.</summary>
    public string? InsecureRegistry { get; set; }

    /// <summary>Labels for the clusters.</summary>
    public Dictionary<string, string> Labels { get; set; } = [];

    /// <summary>Whether the Kubernetes API is served without TLS.</summary>
    public bool TlsDisabled { get; set; }

    /// <summary>Whether other projects see the template.</summary>
    public bool Public { get; set; }

    /// <summary>Whether other projects do not see it although it is public.</summary>
    public bool Hidden { get; set; }

    /// <summary>Whether a load balancer stands before the masters.</summary>
    public bool MasterLbEnabled { get; set; }

    /// <summary>Whether nodes get floating addresses.</summary>
    public bool FloatingIpEnabled { get; set; } = true;

    /// <summary>Tags, separated by commas by convention.</summary>
    public string? Tags { get; set; }

    /// <summary>Name of the cluster driver.</summary>
    public string? Driver { get; set; }

    /// <inheritdoc/>
    public DateTimeOffset CreatedAt { get; set; }

    /// <inheritdoc/>
    public DateTimeOffset? UpdatedAt { get; set; }

    /// <inheritdoc/>
    public long Revision { get; set; }
}
