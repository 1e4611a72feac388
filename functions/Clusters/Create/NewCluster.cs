using System.Globalization;
using Magnum.Domain.Clusters;
using Magnum.Domain.ClusterTemplates;
using Magnum.Domain.NodeGroups;
using Magnum.Functions.Http.Authentication;

namespace Magnum.Functions.Clusters.Create;

/// <summary>A cluster that is not stored yet, with its two default node groups.</summary>
/// <param name="Cluster">The row.</param>
/// <param name="NodeGroups">Masters and workers.</param>
internal sealed record NewCluster(Cluster Cluster, IReadOnlyList<NodeGroup> NodeGroups)
{
    private const string MinimumLabel = "min_node_count";

    /// <summary>Fills in from the template what the body leaves open.</summary>
    public static NewCluster From(ClusterValues values, ClusterTemplate template, Caller caller)
    {
        var labels = ClusterLabels.Merge(template.Labels, values.Labels, values.MergeLabels);
        var cluster = new Cluster
        {
            Uuid = Guid.NewGuid().ToString(),
            Name = values.Name ?? ClusterNames.Generate(Random.Shared),
            ProjectId = caller.ProjectId,
            UserId = caller.UserId,
            ClusterTemplateId = template.Uuid,
            Keypair = values.Keypair ?? template.KeypairId,
            DockerVolumeSize = values.DockerVolumeSize ?? template.DockerVolumeSize,
            Labels = labels,
            MasterFlavorId = values.MasterFlavorId ?? template.MasterFlavorId,
            FlavorId = values.FlavorId ?? template.FlavorId,
            HealthStatus = values.HealthStatus is { } health ? HealthStatusNames.Parse(health) : null,
            HealthStatusReason = values.HealthStatusReason,
            CreateTimeout = values.CreateTimeout,
            DiscoveryUrl = values.DiscoveryUrl,
            FixedNetwork = values.FixedNetwork ?? template.FixedNetwork,
            FixedSubnet = values.FixedSubnet ?? template.FixedSubnet,
            FloatingIpEnabled = values.FloatingIpEnabled ?? template.FloatingIpEnabled,
            MasterLbEnabled = values.MasterLbEnabled ?? template.MasterLbEnabled,
        };
        var masters = Group(cluster, template, NodeGroupNames.DefaultMaster, NodeGroupRoles.Master, cluster.MasterFlavorId, values.MasterCount);
        var workers = Group(cluster, template, NodeGroupNames.DefaultWorker, NodeGroupRoles.Worker, cluster.FlavorId, values.NodeCount);
        workers.MinNodeCount = MinimumOf(labels);
        return new NewCluster(cluster, [masters, workers]);
    }

    private static NodeGroup Group(Cluster cluster, ClusterTemplate template, string name, string role, string? flavor, int count) => new()
    {
        Uuid = Guid.NewGuid().ToString(),
        Name = name,
        ClusterId = cluster.Uuid,
        ProjectId = cluster.ProjectId,
        DockerVolumeSize = cluster.DockerVolumeSize,
        Labels = new Dictionary<string, string>(cluster.Labels, StringComparer.Ordinal),
        FlavorId = flavor,
        ImageId = template.ImageId,
        NodeCount = count,
        Role = role,
        IsDefault = true,
    };

    private static int MinimumOf(Dictionary<string, string> labels) =>
        labels.TryGetValue(MinimumLabel, out var text)
        && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var minimum) ? minimum : 0;
}
