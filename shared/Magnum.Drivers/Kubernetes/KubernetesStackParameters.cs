using System.Text.Json;

namespace Magnum.Drivers.Kubernetes;

/// <summary>The parameters of <c>kubecluster.yaml</c>, which explains them. Null leaves the template's default.</summary>
internal sealed record KubernetesStackParameters
{
    private static readonly JsonSerializerOptions Naming = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public required string ClusterUuid { get; init; }

    public required string ClusterName { get; init; }

    public required string AgentImage { get; init; }

    public required string ExternalNetwork { get; init; }

    public required string MasterImage { get; init; }

    public required string MasterFlavor { get; init; }

    public required string MinionImage { get; init; }

    public required string MinionFlavor { get; init; }

    public required string KubeTag { get; init; }

    public required string KubeVersion { get; init; }

    public required string MagnumUrl { get; init; }

    public required string AuthUrl { get; init; }

    public required string TrusteeDomainId { get; init; }

    public required string TrusteeUserId { get; init; }

    public required string TrusteeUsername { get; init; }

    public required string TrusteePassword { get; init; }

    public required string TrustId { get; init; }

    public required string KubeServiceAccountKey { get; init; }

    public required string KubeServiceAccountPrivateKey { get; init; }

    public string? SshKeyName { get; init; }

    public string? SshPublicKey { get; init; }

    public string? AgentEnvironment { get; init; }

    public string? OpenstackCa { get; init; }

    public string? FixedNetwork { get; init; }

    public string? FixedSubnet { get; init; }

    public string? FixedSubnetCidr { get; init; }

    public IReadOnlyList<string>? DnsNameserver { get; init; }

    public string? HttpProxy { get; init; }

    public string? HttpsProxy { get; init; }

    public string? NoProxy { get; init; }

    public bool? FloatingIpEnabled { get; init; }

    public bool? MasterLbEnabled { get; init; }

    public bool? MasterLbFloatingIpEnabled { get; init; }

    public IReadOnlyList<string>? MasterLbAllowedCidrs { get; init; }

    public string? OctaviaProvider { get; init; }

    public string? OctaviaLbAlgorithm { get; init; }

    public bool? OctaviaLbHealthcheck { get; init; }

    public int? NumberOfMasters { get; init; }

    public string? MasterRole { get; init; }

    public string? MasterNodegroupName { get; init; }

    public int? NumberOfMinions { get; init; }

    public string? WorkerRole { get; init; }

    public string? WorkerNodegroupName { get; init; }

    public IReadOnlyList<string>? MinionsToRemove { get; init; }

    public string? NodesAffinityPolicy { get; init; }

    public string? AvailabilityZone { get; init; }

    public int? BootVolumeSize { get; init; }

    public string? BootVolumeType { get; init; }

    public int? DockerVolumeSize { get; init; }

    public string? DockerVolumeType { get; init; }

    public string? ContainerInfraPrefix { get; init; }

    public string? ContainerdTarballUrl { get; init; }

    public string? ContainerdTarballSha256 { get; init; }

    public string? NetworkDriver { get; init; }

    public string? PodsNetworkCidr { get; init; }

    public string? PortalNetworkCidr { get; init; }

    public string? FlannelTag { get; init; }

    public string? FlannelCniTag { get; init; }

    public string? FlannelBackend { get; init; }

    public string? CalicoTag { get; init; }

    public string? CalicoIpv4poolIpip { get; init; }

    public string? RegionName { get; init; }

    public bool? VerifyCa { get; init; }

    /// <summary>Parameter name and value, as text.</summary>
    internal IReadOnlyDictionary<string, string?> ToText()
    {
        var text = new SortedDictionary<string, string?>(StringComparer.Ordinal);
        foreach (JsonProperty property in JsonSerializer.SerializeToElement(this, Naming).EnumerateObject())
        {
            switch (property.Value.ValueKind)
            {
                case JsonValueKind.Null:
                    continue;
                case JsonValueKind.Array:
                    text[property.Name] = string.Join(',', property.Value.EnumerateArray().Select(item => item.GetString()));
                    break;
                default:
                    // GetRawText gives numbers and booleans as Heat reads them.
                    text[property.Name] = property.Value.ValueKind == JsonValueKind.String ? property.Value.GetString() : property.Value.GetRawText();
                    break;
            }
        }

        return text;
    }
}
