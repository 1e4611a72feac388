using Magnum.Data.Queries;
using Magnum.Domain.Clusters;
using Magnum.Domain.Faults;

namespace Magnum.Data.Tests.Queries;

public sealed class PagingTests
{
    private static readonly ProjectScope Caller = new(Rows.Project, AllProjects: false);

    private static readonly string[] Keys =
    [
        "", "id", "uuid", "name", "status", "keypair", "docker_volume_size", "created_at", "updated_at", "floating_ip_enabled", "labels", "stack_id",
    ];

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Pages_of_two_give_the_same_rows_as_one_long_page(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await FillAsync(database);

        foreach (var (key, descending) in Keys.SelectMany(key => new[] { (key, false), (key, true) }))
        {
            var whole = await database.Clusters.ListAsync(Caller, new PageRequest(100, null, key, descending));
            var paged = new List<string>();
            string? marker = null;
            do
            {
                var page = await database.Clusters.ListAsync(Caller, new PageRequest(2, marker, key, descending));
                marker = page.Count == 2 ? page[^1].Uuid : null;
                paged.AddRange(page.Select(cluster => cluster.Uuid));
            }
            while (marker is not null);

            paged.Should().Equal(whole.Select(cluster => cluster.Uuid), $"that is the order by \"{key}\", turned round: {descending}");
            var rest = await database.Clusters.ListShortAsync(Caller, new PageRequest(100, paged[1], key, descending));
            rest.Select(row => row.Uuid).Should().Equal(paged.Skip(2), $"the short list has the order by \"{key}\" too, turned round: {descending}");
            whole.Should().HaveCount(9).And.OnlyContain(cluster => cluster.NodeGroups.Count == 2 && cluster.Template != null);
        }
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Empty_values_come_first_and_the_row_number_decides(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await FillAsync(database);

        var clusters = await database.Clusters.ListAsync(Caller, new PageRequest(100, null, "docker_volume_size"));

        clusters.Select(cluster => (cluster.DockerVolumeSize ?? -1, cluster.Id)).Should().BeInAscendingOrder();
        var turned = await database.Clusters.ListAsync(Caller, new PageRequest(100, null, "docker_volume_size", Descending: true));
        turned.Select(cluster => cluster.Id).Should().Equal(clusters.Select(cluster => cluster.Id).Reverse());
    }

    [Theory]
    [InlineData("node_count")]
    [InlineData("cluster_id")]
    [InlineData("Name")]
    [InlineData("trustee_password")]
    [InlineData("id; DROP TABLE cluster")]
    public async Task What_is_no_column_is_no_sort_key(string key)
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseOptions.Sqlite);

        var list = () => database.Clusters.ListAsync(Caller, new PageRequest(10, null, key));

        (await list.Should().ThrowAsync<Fault>()).Which.Message.Should().Contain($"The sort_key value \"{key}\"").And.Contain("invalid field");
    }

    [Fact]
    public async Task A_marker_is_a_uuid_of_a_visible_row()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseOptions.Sqlite);
        var template = Rows.Template();
        var foreign = Rows.Cluster(template, project: Rows.OtherProject);
        await database.AddAsync(template, foreign);

        var text = () => database.Clusters.ListAsync(Caller, new PageRequest(10, "alpha"));
        var hidden = () => database.Clusters.ListAsync(Caller, new PageRequest(10, foreign.Uuid));
        var hiddenTemplate = () => database.Templates.ListAsync(new(Rows.OtherProject, false), new PageRequest(10, template.Uuid));

        (await text.Should().ThrowAsync<Fault>()).Which.Message.Should().Contain("unable to convert to uuid");
        (await hidden.Should().ThrowAsync<Fault>()).Which.Kind.Should().Be(FaultKind.ClusterNotFound);
        (await hiddenTemplate.Should().ThrowAsync<Fault>()).Which.Kind.Should().Be(FaultKind.ClusterTemplateNotFound);
    }

    private static async Task FillAsync(TestDatabase database)
    {
        var template = Rows.Template();
        await database.AddAsync(template, Rows.Cluster(template, project: Rows.OtherProject));
        for (var index = 0; index < 9; index++)
        {
            var cluster = Rows.Cluster(template, $"c{index % 4}");
            cluster.DockerVolumeSize = index % 3 == 0 ? null : index % 2;
            cluster.Keypair = index % 2 == 0 ? null : "key";
            cluster.Status = (ResourceStatus)(index % 5);
            cluster.FloatingIpEnabled = index % 2 == 0;
            cluster.UpdatedAt = index > 6 ? null : database.Time.GetUtcNow().AddMinutes(-index);
            await database.AddAsync([cluster, .. Rows.Groups(cluster)]);
            database.Time.Advance(TimeSpan.FromSeconds(index % 2));
        }
    }
}
