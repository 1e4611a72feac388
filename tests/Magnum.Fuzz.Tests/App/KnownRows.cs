using Magnum.Data;
using Magnum.Domain.Clusters;
using Magnum.Domain.ClusterTemplates;
using Magnum.Domain.NodeGroups;
using Microsoft.EntityFrameworkCore;

namespace Magnum.Fuzz.Tests.App;

/// <summary>Rows that generated requests name.</summary>
internal static class KnownRows
{
    public const string Template = "00000000-0000-4000-8000-000000000001";
    public const string Cluster = "00000000-0000-4000-8000-000000000002";
    public const string NodeGroup = "00000000-0000-4000-8000-000000000003";
    public const string ClusterName = "known-cluster";
    public const string TemplateName = "known-template";
    public const string Project = "demo";

    /// <summary>Adds what is missing.</summary>
    public static async Task RestockAsync(MagnumDbContext database, string projectId)
    {
        if (!await database.ClusterTemplates.AnyAsync(row => row.Uuid == Template)) database.Add(NewTemplate(projectId));
        if (!await database.Clusters.AnyAsync(row => row.Uuid == Cluster)) database.Add(NewCluster(projectId));
        await database.SaveChangesAsync();
    }

    private static ClusterTemplate NewTemplate(string projectId) => new()
    {
        Uuid = Template,
        Name = TemplateName,
        ProjectId = projectId,
        UserId = "fuzz",
        Coe = "kubernetes",
        ImageId = "fedora-coreos",
        FlavorId = "m1.small",
        MasterFlavorId = "m1.small",
        ExternalNetworkId = "public",
        ClusterDistro = "fedora-coreos",
        Labels = new() { ["known"] = "label" },
    };

    private static Cluster NewCluster(string projectId)
    {
        var cluster = new Cluster
        {
            Uuid = Cluster,
            Name = ClusterName,
            ProjectId = projectId,
            UserId = "fuzz",
            ClusterTemplateId = Template,
            Status = ResourceStatus.CreateComplete,
            StackId = Guid.NewGuid().ToString(),
        };
        cluster.NodeGroups.Add(NewGroup(cluster, NodeGroupNames.DefaultMaster, NodeGroupRoles.Master, Guid.NewGuid().ToString()));
        cluster.NodeGroups.Add(NewGroup(cluster, NodeGroupNames.DefaultWorker, NodeGroupRoles.Worker, NodeGroup));
        return cluster;
    }

    private static NodeGroup NewGroup(Cluster cluster, string name, string role, string uuid) => new()
    {
        Uuid = uuid,
        Name = name,
        ClusterId = cluster.Uuid,
        ProjectId = cluster.ProjectId,
        Role = role,
        IsDefault = true,
        Status = ResourceStatus.CreateComplete,
    };
}
