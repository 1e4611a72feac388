using Magnum.Domain.Clusters;
using Magnum.Domain.ClusterTemplates;
using Magnum.Domain.Federations;
using Magnum.Domain.NodeGroups;
using Magnum.Domain.Quotas;

namespace Magnum.Fuzz.Tests.App;

/// <summary>Rows that generated requests name, complete enough for every operation to have something to work on.</summary>
/// <param name="projectId">Whose they are.</param>
/// <param name="userId">Who made them.</param>
internal sealed class KnownRows(string projectId, string userId)
{
    public const string Template = "00000000-0000-4000-8000-000000000001";
    public const string Cluster = "00000000-0000-4000-8000-000000000002";
    public const string NodeGroup = "00000000-0000-4000-8000-000000000003";
    public const string FailedCluster = "00000000-0000-4000-8000-000000000004";
    public const string ClusterName = "known-cluster";
    public const string FailedClusterName = "failed-cluster";
    public const string TemplateName = "known-template";
    public const string SpareTemplateName = "spare-template";
    public const string ExtraGroup = "extra";
    public const string Federation = "known-federation";
    public const string Project = "demo";
    private const string SpareTemplate = "00000000-0000-4000-8000-000000000006";
    private const string FederationUuid = "00000000-0000-4000-8000-000000000005";
    private const string Flavor = "m1.small";
    private const string Image = "fedora-coreos";

    /// <summary>A template that clusters are made from.</summary>
    public ClusterTemplate NewTemplate() => NewTemplate(Template, TemplateName);

    /// <summary>One that no cluster uses.</summary>
    public ClusterTemplate NewSpareTemplate() => NewTemplate(SpareTemplate, SpareTemplateName);

    private ClusterTemplate NewTemplate(string uuid, string name) => new()
    {
        Uuid = uuid,
        Name = name,
        ProjectId = projectId,
        UserId = userId,
        Coe = "kubernetes",
        ImageId = Image,
        FlavorId = Flavor,
        MasterFlavorId = Flavor,
        ExternalNetworkId = "public",
        ClusterDistro = Image,
        Labels = new() { ["known"] = "label" },
    };

    /// <summary>A cluster that can be changed, with a node group that can be deleted.</summary>
    public Cluster NewCluster() => NewCluster(Cluster, ClusterName, ResourceStatus.CreateComplete, NodeGroup);

    /// <summary>A cluster that was not made.</summary>
    public Cluster NewFailedCluster() => NewCluster(FailedCluster, FailedClusterName, ResourceStatus.CreateFailed, Guid.NewGuid().ToString());

    /// <summary>A limit for a project that nobody works in.</summary>
    public static Quota NewQuota() => new() { ProjectId = Project, Resource = QuotaResources.Cluster, HardLimit = 5 };

    /// <summary>Nothing makes one, so it has to be put there.</summary>
    public Federation NewFederation() => new()
    {
        Uuid = FederationUuid,
        Name = Federation,
        ProjectId = projectId,
        HostclusterId = Cluster,
        Status = ResourceStatus.CreateComplete,
        Properties = new() { ["dns-zone"] = "example.org" },
    };

    private Cluster NewCluster(string uuid, string name, ResourceStatus status, string workers)
    {
        var cluster = new Cluster
        {
            Uuid = uuid,
            Name = name,
            ProjectId = projectId,
            UserId = userId,
            ClusterTemplateId = Template,
            FlavorId = Flavor,
            MasterFlavorId = Flavor,
            Keypair = "testkey",
            Status = status,
            StackId = Guid.NewGuid().ToString(),
            ApiAddress = "https://127.0.0.1:9",
        };
        cluster.NodeGroups.Add(NewGroup(cluster, NodeGroupNames.DefaultMaster, NodeGroupRoles.Master, Guid.NewGuid().ToString()));
        cluster.NodeGroups.Add(NewGroup(cluster, NodeGroupNames.DefaultWorker, NodeGroupRoles.Worker, workers));
        cluster.NodeGroups.Add(NewGroup(cluster, ExtraGroup, NodeGroupRoles.Worker, Guid.NewGuid().ToString()));
        return cluster;
    }

    private static NodeGroup NewGroup(Cluster cluster, string name, string role, string uuid) => new()
    {
        Uuid = uuid,
        Name = name,
        ClusterId = cluster.Uuid,
        ProjectId = cluster.ProjectId,
        Role = role,
        ImageId = Image,
        FlavorId = Flavor,
        IsDefault = name != ExtraGroup,
        Status = cluster.Status,
    };
}
