using Magnum.Domain.Clusters;
using Magnum.Domain.ClusterTemplates;
using Magnum.Domain.NodeGroups;
using Magnum.Domain.Operations;

namespace Magnum.Data.Tests;

/// <summary>Rows with nothing special about them.</summary>
internal static class Rows
{
    public const string Project = "p-one";
    public const string OtherProject = "p-two";

    public static ClusterTemplate Template(string? name = "plain", string project = Project) => new()
    {
        Uuid = Uuid(),
        Name = name,
        ProjectId = project,
        UserId = "u-one",
        Coe = "kubernetes",
        ImageId = "fedora-coreos",
    };

    public static Cluster Cluster(ClusterTemplate template, string name = "alpha-1-cluster", string project = Project) => new()
    {
        Uuid = Uuid(),
        Name = name,
        ProjectId = project,
        UserId = "u-one",
        ClusterTemplateId = template.Uuid,
        Status = ResourceStatus.CreateComplete,
    };

    public static NodeGroup Group(Cluster cluster, string name = NodeGroupNames.DefaultWorker, string role = NodeGroupRoles.Worker) => new()
    {
        Uuid = Uuid(),
        Name = name,
        ClusterId = cluster.Uuid,
        ProjectId = cluster.ProjectId,
        Role = role,
    };

    public static IReadOnlyList<NodeGroup> Groups(Cluster cluster) =>
        [Group(cluster, NodeGroupNames.DefaultMaster, NodeGroupRoles.Master), Group(cluster)];

    public static Operation Operation(Cluster cluster, OperationKind kind = OperationKind.CreateCluster) => new()
    {
        Id = Uuid(),
        ClusterUuid = cluster.Uuid,
        Kind = kind,
        ProjectId = cluster.ProjectId,
        UserId = cluster.UserId,
        UserToken = [1, 2, 3],
    };

    public static string Uuid() => Guid.NewGuid().ToString();
}
