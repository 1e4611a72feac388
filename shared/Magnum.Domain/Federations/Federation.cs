using Magnum.Domain.Clusters;

namespace Magnum.Domain.Federations;

/// <summary>Clusters that are run as one.</summary>
public sealed class Federation : ITimestamped
{
    /// <summary>Row number; the default sort order of lists.</summary>
    public long Id { get; set; }

    /// <summary>The public identifier.</summary>
    public required string Uuid { get; set; }

    /// <summary>The name.</summary>
    public required string Name { get; set; }

    /// <summary>The project that owns it.</summary>
    public required string ProjectId { get; set; }

    /// <summary>Uuid of the cluster that hosts the federation's control plane.</summary>
    public required string HostclusterId { get; set; }

    /// <summary>Uuids of the member clusters.</summary>
    public List<string> MemberIds { get; set; } = [];

    /// <summary>Where it stands: one of the create, update and delete statuses.</summary>
    public ResourceStatus? Status { get; set; }

    /// <summary>Why the last operation failed; null otherwise.</summary>
    public string? StatusReason { get; set; }

    /// <summary>Properties such as "dns-zone".</summary>
    public Dictionary<string, string> Properties { get; set; } = [];

    /// <inheritdoc/>
    public DateTimeOffset CreatedAt { get; set; }

    /// <inheritdoc/>
    public DateTimeOffset? UpdatedAt { get; set; }
}
