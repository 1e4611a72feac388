using System.Linq.Expressions;
using Magnum.Domain.Clusters;
using Magnum.Domain.NodeGroups;

namespace Magnum.Data.Queries;

/// <summary>What the short list shows of a cluster, read in one query without the rest.</summary>
public sealed record ClusterListRow
{
    /// <summary>How it is read.</summary>
    internal static readonly Expression<Func<Cluster, ClusterListRow>> Of = cluster => new ClusterListRow
    {
        Uuid = cluster.Uuid,
        Name = cluster.Name,
        ClusterTemplateId = cluster.ClusterTemplateId,
        Keypair = cluster.Keypair,
        NodeCount = cluster.NodeGroups.Where(group => group.Role != NodeGroupRoles.Master).Sum(group => group.NodeCount),
        MasterCount = cluster.NodeGroups.Where(group => group.Role == NodeGroupRoles.Master).Sum(group => group.NodeCount),
        DockerVolumeSize = cluster.DockerVolumeSize,
        Labels = cluster.Labels,
        MasterFlavorId = cluster.MasterFlavorId,
        FlavorId = cluster.FlavorId,
        CreateTimeout = cluster.CreateTimeout,
        StackId = cluster.StackId,
        Status = cluster.Status,
        HealthStatus = cluster.HealthStatus,
        TemplateProjectId = cluster.Template!.ProjectId,
        TemplateIsOpen = cluster.Template.Public && !cluster.Template.Hidden,
    };

    /// <summary>The public identifier.</summary>
    public required string Uuid { get; init; }

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>Uuid of the template.</summary>
    public required string ClusterTemplateId { get; init; }

    /// <summary>Name of the Nova key pair; null for none.</summary>
    public string? Keypair { get; init; }

    /// <summary>How many nodes that are no masters, in all node groups.</summary>
    public int NodeCount { get; init; }

    /// <summary>How many masters.</summary>
    public int MasterCount { get; init; }

    /// <summary>Size in GiB of the volume for container images; null for none.</summary>
    public int? DockerVolumeSize { get; init; }

    /// <summary>The labels in force.</summary>
    public required IReadOnlyDictionary<string, string> Labels { get; init; }

    /// <summary>Flavor of the masters.</summary>
    public string? MasterFlavorId { get; init; }

    /// <summary>Flavor of the workers.</summary>
    public string? FlavorId { get; init; }

    /// <summary>Minutes that creation may take; null or 0 for no limit.</summary>
    public int? CreateTimeout { get; init; }

    /// <summary>Id of the Heat stack; null before it exists.</summary>
    public string? StackId { get; init; }

    /// <summary>Where the cluster stands.</summary>
    public ResourceStatus? Status { get; init; }

    /// <summary>Health as last seen; null before the first look.</summary>
    public HealthStatus? HealthStatus { get; init; }

    /// <summary>The project that owns the template.</summary>
    internal string TemplateProjectId { get; init; } = "";

    /// <summary>Whether every project sees the template.</summary>
    internal bool TemplateIsOpen { get; init; }
}
