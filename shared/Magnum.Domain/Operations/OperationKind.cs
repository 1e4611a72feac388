namespace Magnum.Domain.Operations;

/// <summary>What an operation does; the stored names are those of the members.</summary>
public enum OperationKind
{
    /// <summary>Brings a new cluster up.</summary>
    CreateCluster,

    /// <summary>Removes a cluster and all that belongs to it.</summary>
    DeleteCluster,

    /// <summary>Gives a node group another number of nodes.</summary>
    ResizeCluster,

    /// <summary>Moves the cluster to another template.</summary>
    UpgradeCluster,

    /// <summary>Makes the nodes of a new node group.</summary>
    CreateNodeGroup,

    /// <summary>Changes the limits, labels or taints of a node group.</summary>
    UpdateNodeGroup,

    /// <summary>Removes a node group with its nodes.</summary>
    DeleteNodeGroup,

    /// <summary>Brings new certificate authorities to all nodes.</summary>
    RotateCertificates,

    /// <summary>Gives the cluster new credentials for the cloud.</summary>
    RotateCredentials,
}
