using Magnum.Data.Queries;
using Magnum.Domain.Clusters;
using Magnum.Domain.NodeGroups;

namespace Magnum.Data.Tests.Queries;

public sealed class ClusterListTests
{
    private static readonly ProjectScope Caller = new(Rows.Project, AllProjects: false);

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task The_short_list_says_the_same_as_the_long_one(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var template = Rows.Template();
        var (full, bare) = (Rows.Cluster(template, "full"), Rows.Cluster(template, "bare"));
        full.Keypair = "key";
        full.DockerVolumeSize = 7;
        full.Labels = new() { ["kube_tag"] = "v1.33.1" };
        full.MasterFlavorId = "m1.large";
        full.FlavorId = "m1.small";
        full.CreateTimeout = 60;
        full.StackId = "stack";
        full.Status = ResourceStatus.UpdateFailed;
        full.HealthStatus = HealthStatus.Unhealthy;
        (bare.Status, bare.HealthStatus) = (null, null);
        var groups = Rows.Groups(full);
        groups.Single(group => group.Role == NodeGroupRoles.Master).NodeCount = 3;
        groups.Single(group => group.Role != NodeGroupRoles.Master).NodeCount = 5;
        var more = Rows.Group(full, "gpu", "gpu");
        more.NodeCount = 2;
        await database.AddAsync([template, full, bare, .. groups, more]);

        var shown = await database.Clusters.ListShortAsync(Caller, new PageRequest(10));

        var whole = await database.Clusters.ListAsync(Caller, new PageRequest(10));
        shown.Should().BeEquivalentTo(whole, options => options.WithStrictOrdering().ExcludingMissingMembers());
        shown.Select(row => (row.MasterCount, row.NodeCount)).Should().Equal((3, 7), (0, 0));
    }
}
