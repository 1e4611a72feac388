using Magnum.Data.Queries;
using Magnum.Domain.Federations;
using Magnum.Domain.Quotas;
using Microsoft.Extensions.DependencyInjection;

namespace Magnum.Data.Tests.Queries;

/// <summary>Every list, by every column and in both directions, over rows with empty values and with equal ones.</summary>
public sealed class SortKeyTests
{
    private static readonly ProjectScope One = new(Rows.Project, AllProjects: false);
    private static readonly ProjectScope All = new(Rows.Project, AllProjects: true);

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Pages_of_clusters_show_each_row_once_in_order(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var template = Rows.Template();
        await database.AddAsync(template);
        var rows = await SortedRows.AddAsync(database, index => Rows.Cluster(template, $"c{index % 4}", ProjectOf(index)));

        await SortedRows.WalkAsync(database, rows, (page, _) => database.Clusters.ListAsync(All, page));
        // The project is one condition more, the same for every column.
        await SortedRows.WalkAsync(
            database, rows.Where(row => row.ProjectId == Rows.Project), (page, _) => database.Clusters.ListAsync(One, page),
            "id", "uuid", "name", "status", "created_at", "updated_at", "project_id");
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Pages_of_templates_show_each_row_once_in_order(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var rows = await SortedRows.AddAsync(database, index => Rows.Template(project: ProjectOf(index)));
        var visible = rows.Where(row => row.ProjectId == Rows.Project || row is { Public: true, Hidden: false });

        await SortedRows.WalkAsync(database, rows, (page, _) => database.Templates.ListAsync(All, page));
        await SortedRows.WalkAsync(database, visible, (page, _) => database.Templates.ListAsync(One, page));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Pages_of_node_groups_show_each_row_once_in_order(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var template = Rows.Template();
        var (cluster, other) = (Rows.Cluster(template), Rows.Cluster(template));
        await database.AddAsync(template, cluster, other);
        var rows = await SortedRows.AddAsync(database, index => Rows.Group(index % 3 == 0 ? other : cluster, $"group-{index}"));
        var groups = database.Services.GetRequiredService<NodeGroupQueries>();

        await SortedRows.WalkAsync(
            database, rows.Where(row => row.ClusterId == cluster.Uuid), (page, _) => groups.ListAsync(cluster.Uuid, null, page));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Pages_of_federations_show_each_row_once_in_order(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var rows = await SortedRows.AddAsync(database, index => new Federation
        {
            Uuid = Rows.Uuid(),
            Name = $"f{index % 4}",
            ProjectId = ProjectOf(index),
            HostclusterId = Rows.Uuid(),
        });
        var federations = database.Services.GetRequiredService<FederationQueries>();

        await SortedRows.WalkAsync(
            database, rows.Where(row => row.ProjectId == Rows.Project), (page, _) => federations.ListAsync(Rows.Project, page));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Pages_of_quotas_show_each_row_once_in_order(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var rows = await SortedRows.AddAsync(database, index => new Quota
        {
            ProjectId = ProjectOf(index),
            Resource = $"resource-{index}",
            HardLimit = index / 2,
        });
        var quotas = database.Services.GetRequiredService<QuotaQueries>();

        await SortedRows.WalkAsync(database, rows, (page, last) => quotas.ListAsync(null, page, last?.Id));
        await SortedRows.WalkAsync(
            database, rows.Where(row => row.ProjectId == Rows.Project), (page, last) => quotas.ListAsync(Rows.Project, page, last?.Id));
    }

    private static string ProjectOf(int index) => index % 3 == 0 ? Rows.OtherProject : Rows.Project;
}
