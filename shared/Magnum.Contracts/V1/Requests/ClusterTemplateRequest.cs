using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Magnum.Contracts.Schema;

namespace Magnum.Contracts.V1.Requests;

/// <summary>A new cluster template. What is left out gets its default.</summary>
public sealed record ClusterTemplateRequest
{
    /// <summary>The identifier; made up when left out.</summary>
    [Format("uuid")]
    [JsonPropertyName("uuid"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Uuid { get; init; }

    /// <summary>The name, 1 to 255 characters.</summary>
    [StringLength(255, MinimumLength = 1)]
    [JsonPropertyName("name"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Name { get; init; }

    /// <summary>"kubernetes".</summary>
    [AllowedValues("kubernetes")]
    [JsonPropertyName("coe")]
    public required string Coe { get; init; }

    /// <summary>Image of the nodes, name or id.</summary>
    [StringLength(255, MinimumLength = 1)]
    [JsonPropertyName("image_id")]
    public required string ImageId { get; init; }

    /// <summary>Flavor of the workers, name or id.</summary>
    [StringLength(255, MinimumLength = 1)]
    [JsonPropertyName("flavor_id"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? FlavorId { get; init; }

    /// <summary>Flavor of the masters, name or id.</summary>
    [StringLength(255, MinimumLength = 1)]
    [JsonPropertyName("master_flavor_id"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? MasterFlavorId { get; init; }

    /// <summary>IPv4 addresses of name servers, separated by commas.</summary>
    [NameServers]
    [JsonPropertyName("dns_nameserver"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? DnsNameserver { get; init; }

    /// <summary>Key pair for SSH.</summary>
    [StringLength(255, MinimumLength = 1)]
    [JsonPropertyName("keypair_id"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? KeypairId { get; init; }

    /// <summary>External network, name or id.</summary>
    [StringLength(255, MinimumLength = 1)]
    [JsonPropertyName("external_network_id"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? ExternalNetworkId { get; init; }

    /// <summary>Existing network for the nodes.</summary>
    [StringLength(255, MinimumLength = 1)]
    [JsonPropertyName("fixed_network"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? FixedNetwork { get; init; }

    /// <summary>Existing subnet for the nodes.</summary>
    [StringLength(255, MinimumLength = 1)]
    [JsonPropertyName("fixed_subnet"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? FixedSubnet { get; init; }

    /// <summary>"flannel" or "calico".</summary>
    [StringLength(255, MinimumLength = 1)]
    [JsonPropertyName("network_driver"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? NetworkDriver { get; init; }

    /// <summary>Port of the Kubernetes API, 1024 to 65535.</summary>
    [Range(1024, 65535)]
    [JsonPropertyName("apiserver_port"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? ApiserverPort { get; init; }

    /// <summary>Size in GiB of the volume for container images.</summary>
    [Range(1, int.MaxValue)]
    [JsonPropertyName("docker_volume_size"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? DockerVolumeSize { get; init; }

    /// <summary>Taken from the image, whatever is sent.</summary>
    [StringLength(255, MinimumLength = 1)]
    [JsonPropertyName("cluster_distro"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? ClusterDistro { get; init; }

    /// <summary>Proxy for HTTP.</summary>
    [StringLength(255, MinimumLength = 1)]
    [JsonPropertyName("http_proxy"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? HttpProxy { get; init; }

    /// <summary>Proxy for HTTPS.</summary>
    [StringLength(255, MinimumLength = 1)]
    [JsonPropertyName("https_proxy"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? HttpsProxy { get; init; }

    /// <summary>Addresses that need no proxy.</summary>
    [StringLength(255, MinimumLength = 1)]
    [JsonPropertyName("no_proxy"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? NoProxy { get; init; }

    /// <summary>"cinder".</summary>
    [StringLength(255, MinimumLength = 1)]
    [JsonPropertyName("volume_driver"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? VolumeDriver { get; init; }

    /// <summary>Whether there is a registry in the cluster.</summary>
    [JsonPropertyName("registry_enabled"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? RegistryEnabled { get; init; }

    /// <summary>Labels: texts, numbers or booleans, all kept as text.</summary>
    [JsonTypes("string", "number", "boolean")]
    [JsonPropertyName("labels"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyDictionary<string, object>? Labels { get; init; }

    /// <summary>Whether the Kubernetes API is without TLS.</summary>
    [JsonPropertyName("tls_disabled"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? TlsDisabled { get; init; }

    /// <summary>Whether all projects see it; administrators only.</summary>
    [JsonPropertyName("public"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? Public { get; init; }

    /// <summary>"vm" or "bm".</summary>
    [AllowedValues("vm", "bm")]
    [JsonPropertyName("server_type"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? ServerType { get; init; }

    /// <summary>Registry without TLS.</summary>
    [StringLength(255, MinimumLength = 1)]
    [JsonPropertyName("insecure_registry"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? InsecureRegistry { get; init; }

    /// <summary>Storage driver of the container runtime.</summary>
    [StringLength(255, MinimumLength = 1)]
    [JsonPropertyName("docker_storage_driver"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? DockerStorageDriver { get; init; }

    /// <summary>Whether a load balancer stands before the masters.</summary>
    [JsonPropertyName("master_lb_enabled"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? MasterLbEnabled { get; init; }

    /// <summary>Whether nodes get floating addresses.</summary>
    [JsonPropertyName("floating_ip_enabled"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? FloatingIpEnabled { get; init; }

    /// <summary>Whether lists leave it out for others; administrators only.</summary>
    [JsonPropertyName("hidden"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? Hidden { get; init; }

    /// <summary>Tags, separated by commas.</summary>
    [StringLength(255)]
    [JsonPropertyName("tags"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Tags { get; init; }

    /// <summary>Name of the driver.</summary>
    [StringLength(255, MinimumLength = 1)]
    [JsonPropertyName("driver"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Driver { get; init; }
}
