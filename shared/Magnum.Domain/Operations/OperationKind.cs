namespace Magnum.Domain.Operations;

/// <summary>What an operation does; the stored names are those of the members.</summary>
public enum OperationKind
{
    /// <summary>Brings a new cluster up.</summary>
    CreateCluster,

    /// <summary>Removes a cluster and all that belongs to it.</summary>
    DeleteCluster,
}
