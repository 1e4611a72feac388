using Magnum.Contracts.Json;
using Magnum.Contracts.Microversions;
using Magnum.Contracts.V1.Clusters;
using Magnum.Data.Queries;
using Magnum.Domain.Clusters;
using Magnum.Domain.NodeGroups;
using Magnum.Functions.Http.Answers;

namespace Magnum.Functions.Clusters.Read;

/// <summary>Shows clusters as a request's microversion has them.</summary>
/// <param name="address">Where links begin.</param>
/// <param name="version">From 1.13 the stack is called <c>cluster_id</c>.</param>
internal sealed class ClusterViews(string address, Microversion version)
{
    /// <summary>The collection's name in paths and bodies.</summary>
    public const string Collection = "clusters";

    private readonly bool _hasClusterId = version >= Microversion.ClusterId;

    /// <summary>An item of the short list.</summary>
    public ClusterSummary Summary(ClusterListRow row) => new()
    {
        Uuid = row.Uuid,
        Name = row.Name,
        ClusterTemplateId = row.ClusterTemplateId,
        Keypair = row.Keypair,
        NodeCount = row.NodeCount,
        MasterCount = row.MasterCount,
        DockerVolumeSize = row.DockerVolumeSize,
        Labels = row.Labels,
        MasterFlavorId = row.MasterFlavorId,
        FlavorId = row.FlavorId,
        CreateTimeout = row.CreateTimeout,
        Links = Links.Pair(address, $"{Collection}/{row.Uuid}"),
        StackId = _hasClusterId ? default : new OptionalText(row.StackId),
        ClusterId = _hasClusterId ? new OptionalText(row.StackId) : default,
        Status = row.Status?.ToWire(),
        HealthStatus = row.HealthStatus?.ToWire(),
    };

    /// <summary>All attributes, as in detail lists.</summary>
    public ClusterView Full(Cluster row)
    {
        var difference = ClusterLabels.Difference(row.Template!.Labels, row.Labels);
        return new ClusterView
        {
            Uuid = row.Uuid,
            Name = row.Name,
            ClusterTemplateId = row.ClusterTemplateId,
            Keypair = row.Keypair,
            NodeCount = Count(row, masters: false),
            MasterCount = Count(row, masters: true),
            DockerVolumeSize = row.DockerVolumeSize,
            Labels = row.Labels,
            MasterFlavorId = row.MasterFlavorId,
            FlavorId = row.FlavorId,
            CreateTimeout = row.CreateTimeout,
            Links = Links.Pair(address, $"{Collection}/{row.Uuid}"),
            StackId = _hasClusterId ? default : new OptionalText(row.StackId),
            ClusterId = _hasClusterId ? new OptionalText(row.StackId) : default,
            Status = row.Status?.ToWire(),
            StatusReason = row.StatusReason,
            HealthStatus = row.HealthStatus?.ToWire(),
            HealthStatusReason = row.HealthStatusReason,
            DiscoveryUrl = row.DiscoveryUrl,
            ApiAddress = row.ApiAddress,
            CoeVersion = row.CoeVersion,
            ContainerVersion = row.ContainerVersion,
            ProjectId = row.ProjectId,
            UserId = row.UserId,
            NodeAddresses = Addresses(row, masters: false),
            MasterAddresses = Addresses(row, masters: true),
            FixedNetwork = row.FixedNetwork,
            FixedSubnet = row.FixedSubnet,
            FloatingIpEnabled = row.FloatingIpEnabled,
            LabelsOverridden = difference.Overridden,
            LabelsAdded = difference.Added,
            LabelsSkipped = difference.Skipped,
            MasterLbEnabled = row.MasterLbEnabled,
            CreatedAt = row.CreatedAt,
            UpdatedAt = row.UpdatedAt,
        };
    }

    /// <summary>All attributes and, for a failed cluster, why its node groups failed.</summary>
    public ClusterView FullWithFaults(Cluster row) => ClusterStatusRules.Failed(row.Status)
        ? Full(row) with { Faults = FaultsOf(row) }
        : Full(row);

    private static Dictionary<string, string?> FaultsOf(Cluster row) => row.NodeGroups
        .Where(group => ClusterStatusRules.Failed(group.Status))
        .ToDictionary(group => group.Name, group => group.StatusReason, StringComparer.Ordinal);

    private static int Count(Cluster row, bool masters) => Groups(row, masters).Sum(group => group.NodeCount);

    private static IReadOnlyList<string> Addresses(Cluster row, bool masters) =>
        [.. Groups(row, masters).SelectMany(group => group.NodeAddresses)];

    private static IEnumerable<NodeGroup> Groups(Cluster row, bool masters) => row.NodeGroups.Where(group => group.IsMaster == masters);
}
