using Magnum.Domain.Clusters;

namespace Magnum.Domain.NodeGroups;

/// <summary>A set of like nodes of one cluster.</summary>
public sealed class NodeGroup : IRevisioned, ITimestamped
{
    /// <summary>Row number.</summary>
    public long Id { get; set; }

    /// <summary>The public identifier.</summary>
    public required string Uuid { get; set; }

    /// <summary>The name, unique within the cluster.</summary>
    public required string Name { get; set; }

    /// <summary>Uuid of the cluster.</summary>
    public required string ClusterId { get; set; }

    /// <summary>The project that owns the cluster.</summary>
    public required string ProjectId { get; set; }

    /// <summary>Size in GiB of the volume for container images; null for none.</summary>
    public int? DockerVolumeSize { get; set; }

    /// <summary>The labels in force for these nodes.</summary>
    public Dictionary<string, string> Labels { get; set; } = [];

    /// <summary>Flavor, name or id.</summary>
    public string? FlavorId { get; set; }

    /// <summary>Image, name or id.</summary>
    public string? ImageId { get; set; }

    /// <summary>Addresses of the nodes, as far as they exist.</summary>
    public List<string> NodeAddresses { get; set; } = [];

    /// <summary>How many nodes are wanted.</summary>
    public int NodeCount { get; set; } = 1;

    /// <summary>"master", or any other text for workers.</summary>
    public string Role { get; set; } = NodeGroupRoles.Worker;

    /// <summary>The most nodes a resize may ask for; null for no limit.</summary>
    public int? MaxNodeCount { get; set; }

    /// <summary>The fewest nodes a resize may ask for.</summary>
    public int MinNodeCount { get; set; }

    /// <summary>Made together with the cluster, and not to be deleted alone.</summary>
    public bool IsDefault { get; set; }

    /// <summary>Id of the Heat stack that holds the nodes.</summary>
    public string? StackId { get; set; }

    /// <summary>Where the group stands.</summary>
    public ResourceStatus? Status { get; set; }

    /// <summary>Why the last operation on the group failed; null otherwise.</summary>
    public string? StatusReason { get; set; }

    /// <summary>Version as the user gave it.</summary>
    public string? Version { get; set; }

    /// <summary>Kubernetes labels of the nodes.</summary>
    public Dictionary<string, string> NodeLabels { get; set; } = [];

    /// <summary>Kubernetes taints of the nodes.</summary>
    public List<NodeTaint> NodeTaints { get; set; } = [];

    /// <inheritdoc/>
    public DateTimeOffset CreatedAt { get; set; }

    /// <inheritdoc/>
    public DateTimeOffset? UpdatedAt { get; set; }

    /// <inheritdoc/>
    public long Revision { get; set; }

    /// <summary>Whether the nodes run the control plane.</summary>
    public bool IsMaster => Role == NodeGroupRoles.Master;
}
