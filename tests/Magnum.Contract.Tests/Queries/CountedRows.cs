using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Magnum.Certificates;
using Magnum.Contract.Tests.App;
using Magnum.Domain.Clusters;
using Magnum.Domain.ClusterTemplates;
using Magnum.Domain.Federations;
using Magnum.Domain.MServices;
using Magnum.Domain.NodeGroups;
using Magnum.Domain.Quotas;
using Microsoft.Extensions.DependencyInjection;

namespace Magnum.Contract.Tests.Queries;

/// <summary>Few rows or many, of every kind, and the names that requests have for the first of them.</summary>
internal sealed class CountedRows(AppFixture fixture)
{
    private static readonly Lazy<string> Csr = new(MakeCsr);
    private readonly string _projectId = fixture.Cloud.World.Projects.Single(row => row.Name == "demo").Id;
    private readonly string _userId = fixture.Cloud.World.Users.Single(row => row.Name == "demo").Id;

    /// <summary>Puts <paramref name="count"/> rows of every kind in the place of all that there is.</summary>
    /// <returns>What fills the braces in requests.</returns>
    public async Task<IReadOnlyDictionary<string, string>> RefillAsync(int count, bool certificates)
    {
        await fixture.EmptyDatabaseAsync();
        var templates = Enumerable.Range(0, count).Select(index => Template($"t{index}")).ToList();
        var unused = Template("unused");
        var clusters = Enumerable.Range(0, count).Select(index => Cluster(templates[index], index == 0 ? "a-first" : $"c{index}")).ToList();
        var first = clusters[0];
        first.NodeGroups.AddRange(Enumerable.Range(0, count).Select(index => Group(first, $"g{index}", NodeGroupRoles.Worker)));
        var federations = Enumerable.Range(0, count).Select(index => new Federation
        {
            Uuid = Guid.NewGuid().ToString(),
            Name = $"f{index}",
            ProjectId = _projectId,
            HostclusterId = first.Uuid,
            Properties = new() { ["dns-zone"] = "example.org" },
        }).ToList();
        await using (var database = await fixture.OpenDatabaseAsync())
        {
            database.AddRange([unused, .. templates, .. clusters, .. federations]);
            database.AddRange(Enumerable.Range(0, count).Select(index => new Quota { ProjectId = $"q{index}", Resource = QuotaResources.Cluster, HardLimit = 5 }));
            database.AddRange(Enumerable.Range(0, count).Select(index => new MagnumService { Host = $"h{index}", Binary = "magnum-conductor" }));
            await database.SaveChangesAsync();
        }

        if (certificates) await fixture.App.Services.GetRequiredService<ClusterCertificates>().EnsureAsync(first, CancellationToken.None);
        return new Dictionary<string, string>
        {
            ["{cluster}"] = first.Uuid,
            ["{template}"] = first.ClusterTemplateId,
            ["{unused}"] = unused.Uuid,
            ["{group}"] = first.NodeGroups[^1].Uuid,
            ["{federation}"] = federations[0].Uuid,
            ["{project}"] = _projectId,
            ["{csr}"] = Csr.Value,
        };
    }

    private ClusterTemplate Template(string name) => new()
    {
        Uuid = Guid.NewGuid().ToString(),
        Name = name,
        ProjectId = _projectId,
        UserId = _userId,
        Coe = "kubernetes",
        ImageId = "fedora-coreos",
        FlavorId = "m1.small",
        MasterFlavorId = "m1.small",
        ExternalNetworkId = "public",
        ClusterDistro = "fedora-coreos",
    };

    private Cluster Cluster(ClusterTemplate template, string name)
    {
        var cluster = new Cluster
        {
            Uuid = Guid.NewGuid().ToString(),
            Name = name,
            ProjectId = _projectId,
            UserId = _userId,
            ClusterTemplateId = template.Uuid,
            Keypair = "testkey",
            FlavorId = "m1.small",
            MasterFlavorId = "m1.small",
            ApiAddress = "https://10.0.0.1:6443",
            StackId = Guid.NewGuid().ToString(),
            Status = ResourceStatus.CreateComplete,
        };
        cluster.NodeGroups.Add(Group(cluster, NodeGroupNames.DefaultMaster, NodeGroupRoles.Master, isDefault: true));
        cluster.NodeGroups.Add(Group(cluster, NodeGroupNames.DefaultWorker, NodeGroupRoles.Worker, isDefault: true));
        return cluster;
    }

    private static NodeGroup Group(Cluster cluster, string name, string role, bool isDefault = false) => new()
    {
        Uuid = Guid.NewGuid().ToString(),
        Name = name,
        ClusterId = cluster.Uuid,
        ProjectId = cluster.ProjectId,
        Role = role,
        FlavorId = "m1.small",
        ImageId = "fedora-coreos",
        IsDefault = isDefault,
        Status = ResourceStatus.CreateComplete,
    };

    private static string MakeCsr()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=counted", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return request.CreateSigningRequestPem().ReplaceLineEndings("\\n");
    }
}
