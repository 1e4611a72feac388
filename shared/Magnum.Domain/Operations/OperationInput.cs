namespace Magnum.Domain.Operations;

/// <summary>What an operation must know beside the rows it works on; stored with it, never changed by the work.</summary>
public sealed record OperationInput
{
    /// <summary>The node group it is about; null when it is about the whole cluster.</summary>
    public string? NodeGroupUuid { get; init; }

    /// <summary>How many nodes were asked for.</summary>
    public int? NodeCount { get; init; }

    /// <summary>How many there were before, for when it fails.</summary>
    public int? PreviousNodeCount { get; init; }

    /// <summary>Server ids of the nodes that a shrinking group gives up first.</summary>
    public IReadOnlyList<string> NodesToRemove { get; init; } = [];

    /// <summary>Uuid of the template to upgrade to.</summary>
    public string? ClusterTemplateUuid { get; init; }

    /// <summary>How many nodes may be replaced at a time; null for the driver's own choice.</summary>
    public int? MaxBatchSize { get; init; }

    /// <summary>Whether the stack goes back to what it was when the change fails.</summary>
    public bool Rollback { get; init; }
}
