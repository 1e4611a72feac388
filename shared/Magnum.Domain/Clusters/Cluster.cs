using Magnum.Domain.ClusterTemplates;
using Magnum.Domain.NodeGroups;

namespace Magnum.Domain.Clusters;

/// <summary>A cluster as its project sees it, with what the conductor must remember to run and to delete it.</summary>
public sealed class Cluster : IRevisioned, ITimestamped
{
    /// <summary>Row number; the default sort order of lists.</summary>
    public long Id { get; set; }

    /// <summary>The public identifier, in lower case with dashes.</summary>
    public required string Uuid { get; set; }

    /// <summary>The name given or generated; not unique.</summary>
    public required string Name { get; set; }

    /// <summary>The project that owns the cluster.</summary>
    public required string ProjectId { get; set; }

    /// <summary>The user who created the cluster.</summary>
    public required string UserId { get; set; }

    /// <summary>Uuid of the template the cluster was made from.</summary>
    public required string ClusterTemplateId { get; set; }

    /// <summary>The template itself, when the query loaded it.</summary>
    public ClusterTemplate? Template { get; set; }

    /// <summary>Name of the Nova key pair for SSH; null for none.</summary>
    public string? Keypair { get; set; }

    /// <summary>Size in GiB of the volume for container images; null for none.</summary>
    public int? DockerVolumeSize { get; set; }

    /// <summary>The labels in force, after merging with the template's.</summary>
    public Dictionary<string, string> Labels { get; set; } = [];

    /// <summary>Flavor of the masters, name or id.</summary>
    public string? MasterFlavorId { get; set; }

    /// <summary>Flavor of the workers, name or id.</summary>
    public string? FlavorId { get; set; }

    /// <summary>Id of the Heat stack; null before it exists.</summary>
    public string? StackId { get; set; }

    /// <summary>URL of the Kubernetes API; null until known.</summary>
    public string? ApiAddress { get; set; }

    /// <summary>Where the cluster stands; changed only by <see cref="ClusterTransitions"/>.</summary>
    public ResourceStatus? Status { get; set; }

    /// <summary>Why the last operation failed; null otherwise.</summary>
    public string? StatusReason { get; set; }

    /// <summary>Health as last seen; null before the first look.</summary>
    public HealthStatus? HealthStatus { get; set; }

    /// <summary>What the health is made of, for example "api" → "ok".</summary>
    public Dictionary<string, string> HealthStatusReason { get; set; } = [];

    /// <summary>Minutes that creation may take; null or 0 for no limit.</summary>
    public int? CreateTimeout { get; set; }

    /// <summary>Discovery URL as the user gave it.</summary>
    public string? DiscoveryUrl { get; set; }

    /// <summary>Version of Kubernetes, for example "v1.31.1".</summary>
    public string? CoeVersion { get; set; }

    /// <summary>Version of the container runtime.</summary>
    public string? ContainerVersion { get; set; }

    /// <summary>Where the Kubernetes CA is stored.</summary>
    public string? CaCertRef { get; set; }

    /// <summary>Where Magnum's own client certificate is stored.</summary>
    public string? MagnumCertRef { get; set; }

    /// <summary>Where the etcd CA is stored.</summary>
    public string? EtcdCaCertRef { get; set; }

    /// <summary>Where the front-proxy CA is stored.</summary>
    public string? FrontProxyCaCertRef { get; set; }

    /// <summary>Existing network to use, name or id; null to make one.</summary>
    public string? FixedNetwork { get; set; }

    /// <summary>Existing subnet to use, name or id; null to make one.</summary>
    public string? FixedSubnet { get; set; }

    /// <summary>Whether the nodes get floating addresses.</summary>
    public bool FloatingIpEnabled { get; set; } = true;

    /// <summary>Whether a load balancer stands before the masters.</summary>
    public bool MasterLbEnabled { get; set; }

    /// <summary>The Keystone trust by which the nodes act for the user.</summary>
    public string? TrustId { get; set; }

    /// <summary>Name of the trustee user.</summary>
    public string? TrusteeUsername { get; set; }

    /// <summary>Id of the trustee user.</summary>
    public string? TrusteeUserId { get; set; }

    /// <summary>Password of the trustee user, encrypted.</summary>
    public byte[]? TrusteePassword { get; set; }

    /// <inheritdoc/>
    public DateTimeOffset CreatedAt { get; set; }

    /// <inheritdoc/>
    public DateTimeOffset? UpdatedAt { get; set; }

    /// <inheritdoc/>
    public long Revision { get; set; }

    /// <summary>The node groups, when the query loaded them; ordered by row number.</summary>
    public List<NodeGroup> NodeGroups { get; set; } = [];
}
