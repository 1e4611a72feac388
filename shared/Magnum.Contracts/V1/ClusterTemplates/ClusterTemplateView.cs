using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Magnum.Contracts.Schema;

namespace Magnum.Contracts.V1.ClusterTemplates;

/// <summary>A cluster template as the API shows it, in lists and alone.</summary>
public sealed record ClusterTemplateView
{
    /// <summary>The identifier.</summary>
    [Format("uuid")]
    [JsonPropertyName("uuid")]
    public required string Uuid { get; init; }

    /// <summary>The name.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>The orchestration engine.</summary>
    [JsonPropertyName("coe")]
    public required string Coe { get; init; }

    /// <summary>Image of the nodes, as given.</summary>
    [JsonPropertyName("image_id")]
    public required string ImageId { get; init; }

    /// <summary>Flavor of the workers.</summary>
    [JsonPropertyName("flavor_id")]
    public string? FlavorId { get; init; }

    /// <summary>Flavor of the masters.</summary>
    [JsonPropertyName("master_flavor_id")]
    public string? MasterFlavorId { get; init; }

    /// <summary>Name servers, separated by commas.</summary>
    [JsonPropertyName("dns_nameserver")]
    public string? DnsNameserver { get; init; }

    /// <summary>Key pair for SSH.</summary>
    [JsonPropertyName("keypair_id")]
    public string? KeypairId { get; init; }

    /// <summary>Network with floating addresses.</summary>
    [JsonPropertyName("external_network_id")]
    public string? ExternalNetworkId { get; init; }

    /// <summary>Existing network for the nodes.</summary>
    [JsonPropertyName("fixed_network")]
    public string? FixedNetwork { get; init; }

    /// <summary>Existing subnet for the nodes.</summary>
    [JsonPropertyName("fixed_subnet")]
    public string? FixedSubnet { get; init; }

    /// <summary>Pod network.</summary>
    [JsonPropertyName("network_driver")]
    public string? NetworkDriver { get; init; }

    /// <summary>Port of the Kubernetes API.</summary>
    [JsonPropertyName("apiserver_port")]
    public int? ApiserverPort { get; init; }

    /// <summary>Size in GiB of the volume for container images.</summary>
    [JsonPropertyName("docker_volume_size")]
    public int? DockerVolumeSize { get; init; }

    /// <summary>Operating system of the image.</summary>
    [JsonPropertyName("cluster_distro")]
    public string? ClusterDistro { get; init; }

    /// <summary>Self and bookmark.</summary>
    [JsonPropertyName("links")]
    public required IReadOnlyList<Link> Links { get; init; }

    /// <summary>Proxy for HTTP.</summary>
    [JsonPropertyName("http_proxy")]
    public string? HttpProxy { get; init; }

    /// <summary>Proxy for HTTPS.</summary>
    [JsonPropertyName("https_proxy")]
    public string? HttpsProxy { get; init; }

    /// <summary>What is reached without a proxy.</summary>
    [JsonPropertyName("no_proxy")]
    public string? NoProxy { get; init; }

    /// <summary>Driver of persistent volumes.</summary>
    [JsonPropertyName("volume_driver")]
    public string? VolumeDriver { get; init; }

    /// <summary>Whether the cluster gets a registry.</summary>
    [JsonPropertyName("registry_enabled")]
    public bool RegistryEnabled { get; init; }

    /// <summary>The labels.</summary>
    [JsonPropertyName("labels")]
    public required IReadOnlyDictionary<string, string> Labels { get; init; }

    /// <summary>Whether the API is served without TLS.</summary>
    [JsonPropertyName("tls_disabled")]
    public bool TlsDisabled { get; init; }

    /// <summary>Whether other projects see it.</summary>
    [JsonPropertyName("public")]
    public bool Public { get; init; }

    /// <summary>"vm" or "bm".</summary>
    [AllowedValues("vm", "bm")]
    [JsonPropertyName("server_type")]
    public required string ServerType { get; init; }

    /// <summary>Registry that is used without TLS.</summary>
    [JsonPropertyName("insecure_registry")]
    public string? InsecureRegistry { get; init; }

    /// <summary>Storage driver of the container runtime.</summary>
    [JsonPropertyName("docker_storage_driver")]
    public string? DockerStorageDriver { get; init; }

    /// <summary>Whether a load balancer stands before the masters.</summary>
    [JsonPropertyName("master_lb_enabled")]
    public bool MasterLbEnabled { get; init; }

    /// <summary>Whether nodes get floating addresses.</summary>
    [JsonPropertyName("floating_ip_enabled")]
    public bool FloatingIpEnabled { get; init; }

    /// <summary>The owning project.</summary>
    [JsonPropertyName("project_id")]
    public required string ProjectId { get; init; }

    /// <summary>The user who made it.</summary>
    [JsonPropertyName("user_id")]
    public required string UserId { get; init; }

    /// <summary>Whether it is hidden from other projects.</summary>
    [JsonPropertyName("hidden")]
    public bool Hidden { get; init; }

    /// <summary>Tags, separated by commas.</summary>
    [JsonPropertyName("tags")]
    public string? Tags { get; init; }

    /// <summary>The cluster driver.</summary>
    [JsonPropertyName("driver")]
    public string? Driver { get; init; }

    /// <summary>When it was made.</summary>
    [JsonPropertyName("created_at")]
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When it was last changed; null until then.</summary>
    [JsonPropertyName("updated_at")]
    public DateTimeOffset? UpdatedAt { get; init; }
}
