using Magnum.Data.Queries;
using Magnum.Domain.Faults;

namespace Magnum.Data.Tests.Queries;

public sealed class ClusterVisibilityTests
{
    private static readonly ProjectScope Caller = new(Rows.Project, AllProjects: false);
    private static readonly ProjectScope Stranger = new(Rows.OtherProject, AllProjects: false);
    private static readonly ProjectScope Admin = new(Rows.OtherProject, AllProjects: true);

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_cluster_is_found_by_uuid_and_by_name(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var template = Rows.Template();
        var cluster = Rows.Cluster(template);
        await database.AddAsync([template, cluster, .. Rows.Groups(cluster)]);

        foreach (var ident in new[] { cluster.Uuid, cluster.Name })
        {
            var found = await database.Clusters.GetAsync(Caller, ident);
            found.Uuid.Should().Be(cluster.Uuid);
            found.NodeGroups.Should().HaveCount(2);
            found.Template!.Uuid.Should().Be(template.Uuid);
            (await database.Clusters.GetAsync(Admin, ident)).Uuid.Should().Be(cluster.Uuid);
            await MissingAsync(() => database.Clusters.GetAsync(Stranger, ident), FaultKind.ClusterNotFound);
            await MissingAsync(() => database.Clusters.GetAsync(new(null, false), ident), FaultKind.ClusterNotFound);
        }

        await MissingAsync(() => database.Clusters.GetAsync(Caller, cluster.Uuid.ToUpperInvariant()), FaultKind.ClusterNotFound);
        await MissingAsync(() => database.Clusters.GetAsync(Caller, "1"), FaultKind.ClusterNotFound);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_name_of_several_clusters_is_refused(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var template = Rows.Template();
        await database.AddAsync(template, Rows.Cluster(template, "twin"), Rows.Cluster(template, "twin"));

        var get = () => database.Clusters.GetAsync(Caller, "twin");

        var fault = (await get.Should().ThrowAsync<Fault>()).Which;
        fault.Kind.Should().Be(FaultKind.Conflict);
        fault.Title.Should().StartWith("Multiple clusters exist");
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_cluster_whose_template_was_hidden_is_not_shown_but_can_be_deleted(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var template = Rows.Template(project: Rows.OtherProject);
        template.Public = template.Hidden = true;
        var cluster = Rows.Cluster(template);
        await database.AddAsync(template, cluster);

        await MissingAsync(() => database.Clusters.ShowAsync(Caller, cluster.Uuid), FaultKind.ClusterTemplateNotFound);
        await MissingAsync(() => database.Clusters.ListAsync(Caller, new PageRequest(10)), FaultKind.ClusterTemplateNotFound);
        await MissingAsync(() => database.Clusters.ListShortAsync(Caller, new PageRequest(10)), FaultKind.ClusterTemplateNotFound);
        (await database.Clusters.GetAsync(Caller, cluster.Uuid)).Uuid.Should().Be(cluster.Uuid);
        (await database.Clusters.ShowAsync(Admin, cluster.Uuid)).Uuid.Should().Be(cluster.Uuid);
        (await database.Clusters.ListAsync(Admin, new PageRequest(10))).Should().ContainSingle();
        (await database.Clusters.ListShortAsync(Admin, new PageRequest(10))).Should().ContainSingle();
    }

    private static async Task MissingAsync(Func<Task> read, FaultKind kind) =>
        (await read.Should().ThrowAsync<Fault>()).Which.Kind.Should().Be(kind);
}
