using Magnum.Data;
using Magnum.Domain.Clusters;
using Magnum.Domain.ClusterTemplates;
using Magnum.Domain.NodeGroups;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Magnum.Benchmarks.Api;

/// <summary>Makes the rows that the API shows: a few by hand, many by copies of the first one in one statement a table.</summary>
internal sealed class ClusterRows(DatabaseOptions options) : IAsyncDisposable
{
    private static readonly string[] Own = ["id", "uuid", "project_id", "cluster_id", "name"];

    private readonly ServiceProvider _services =
        new ServiceCollection().AddMagnumData(options, new Magnum.Data.Secrets.SecretOptions()).AddLogging().BuildServiceProvider();

    /// <summary>Uuid of the cluster copied under number <paramref name="number"/>.</summary>
    public static string Uuid(int number) => $"{10_000_000 + number}-0000-4000-8000-000000000000";

    /// <summary>Makes the tables.</summary>
    public Task MigrateAsync() => _services.GetRequiredService<DatabaseMigrator>().MigrateAsync();

    /// <summary>Adds <paramref name="count"/> clusters, each with two node groups, of one template.</summary>
    public async Task AddAsync(string projectId, int count)
    {
        await using var database = await OpenAsync();
        var template = new ClusterTemplate
        {
            Uuid = Guid.NewGuid().ToString(),
            Name = "bench",
            ProjectId = projectId,
            UserId = "bench",
            Coe = "kubernetes",
            ImageId = "fedora-coreos",
        };
        database.Add(template);
        for (var i = 0; i < count; i++) database.Add(Cluster(template, $"bench-{i}"));
        await database.SaveChangesAsync();
    }

    /// <summary>Copies the first cluster <paramref name="count"/> times: every other copy into its own project, the rest into a thousand others.</summary>
    public async Task CopyAsync(int count)
    {
        await using var database = await OpenAsync();
        database.Database.SetCommandTimeout(TimeSpan.FromMinutes(10));
        var series = $"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {count})";
        const string uuid = "CAST(10000000 + i AS TEXT) || '-0000-4000-8000-000000000000'";
        const string project = "CASE WHEN i % 2 = 0 THEN t.project_id ELSE 'p' || CAST(i % 1000 AS TEXT) END";
        var clusters = Columns<Cluster>(database);
        var groups = Columns<NodeGroup>(database);
#pragma warning disable EF1003 // The texts are this file's own and the model's.
        await database.Database.ExecuteSqlRawAsync(
            $"{series} INSERT INTO cluster (uuid, project_id, name, {clusters}) SELECT {uuid}, {project}, 'c' || CAST(i AS TEXT), {clusters} "
            + "FROM n CROSS JOIN (SELECT * FROM cluster ORDER BY id LIMIT 1) t");
        await database.Database.ExecuteSqlRawAsync(
            $"{series} INSERT INTO nodegroup (uuid, cluster_id, project_id, name, {groups}) SELECT {uuid}, {uuid}, {project}, name, {groups} "
            + "FROM n CROSS JOIN (SELECT * FROM nodegroup ORDER BY id LIMIT 1) t");
        await database.Database.ExecuteSqlRawAsync("ANALYZE");
#pragma warning restore EF1003
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private static string Columns<T>(MagnumDbContext database) => string.Join(", ",
        database.Model.FindEntityType(typeof(T))!.GetProperties().Select(property => property.GetColumnName()).Except(Own));

    private static Cluster Cluster(ClusterTemplate template, string name)
    {
        var cluster = new Cluster
        {
            Uuid = Guid.NewGuid().ToString(),
            Name = name,
            ProjectId = template.ProjectId,
            UserId = "bench",
            ClusterTemplateId = template.Uuid,
            Keypair = "testkey",
            FlavorId = "m1.small",
            MasterFlavorId = "m1.small",
            StackId = Guid.NewGuid().ToString(),
            CreateTimeout = 60,
            Status = ResourceStatus.CreateComplete,
            HealthStatus = HealthStatus.Healthy,
            Labels = new() { ["kube_tag"] = "v1.31.1", ["boot_volume_size"] = "20" },
        };
        cluster.NodeGroups.Add(Group(cluster, NodeGroupNames.DefaultMaster, NodeGroupRoles.Master));
        cluster.NodeGroups.Add(Group(cluster, NodeGroupNames.DefaultWorker, NodeGroupRoles.Worker));
        return cluster;
    }

    private static NodeGroup Group(Cluster cluster, string name, string role) => new()
    {
        Uuid = Guid.NewGuid().ToString(),
        Name = name,
        ClusterId = cluster.Uuid,
        ProjectId = cluster.ProjectId,
        Role = role,
        IsDefault = true,
        Status = ResourceStatus.CreateComplete,
        Labels = cluster.Labels,
        NodeAddresses = ["10.0.0.10"],
    };

    private Task<MagnumDbContext> OpenAsync() => _services.GetRequiredService<IDbContextFactory<MagnumDbContext>>().CreateDbContextAsync();
}
