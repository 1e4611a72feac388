using Magnum.Domain.Clusters;
using Magnum.Domain.ClusterTemplates;
using Magnum.Domain.NodeGroups;

namespace Magnum.Drivers;

/// <summary>All that a driver may know when it describes a stack.</summary>
public sealed record DriverInput
{
    /// <summary>The cluster.</summary>
    public required Cluster Cluster { get; init; }

    /// <summary>The template it is made from.</summary>
    public required ClusterTemplate Template { get; init; }

    /// <summary>Its node groups: the default master group and the default worker group at least.</summary>
    public required IReadOnlyList<NodeGroup> NodeGroups { get; init; }

    /// <summary>By uuid of a node group that shrinks, the server ids of the nodes that go first.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> NodesToRemove { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>As whom the nodes log in to the cloud.</summary>
    public required TrusteeCredentials Trustee { get; init; }

    /// <summary>Where the nodes find the cloud.</summary>
    public required CloudEndpoints Cloud { get; init; }

    /// <summary>The networks, names resolved to ids.</summary>
    public required ClusterNetworking Networking { get; init; }

    /// <summary>What signs the tokens of service accounts.</summary>
    public required ServiceAccountKeys ServiceAccounts { get; init; }

    /// <summary>Public half of the cluster's keypair, one line; null without a keypair.</summary>
    public string? KeypairPublicKey { get; init; }

    /// <summary>Volume type for volumes whose label names none; needed only for clusters that have volumes.</summary>
    public string? DefaultVolumeType { get; init; }

    /// <summary>
    /// GiB of the boot volumes of a stack that is being made, without the label <c>boot_volume_size</c>; 0 boots from the flavor's
    /// disk. 0 for a stack that is there, which keeps the size that it was made with.
    /// </summary>
    public int DefaultBootVolumeSize { get; init; }

    /// <summary>Names the cluster only: the rest holds secrets.</summary>
    public override string ToString() => $"input for cluster {Cluster.Uuid}";
}
