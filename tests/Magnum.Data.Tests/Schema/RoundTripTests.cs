using System.Collections;
using Magnum.Domain.Certificates;
using Magnum.Domain.Clusters;
using Magnum.Domain.NodeGroups;
using Microsoft.EntityFrameworkCore;

namespace Magnum.Data.Tests.Schema;

public sealed class RoundTripTests
{
    private static readonly string[] Kept = ["Id", "Uuid", "ClusterTemplateId", "ClusterId", "Revision", "UpdatedAt"];

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Every_attribute_comes_back_as_it_was(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var template = Filled(Rows.Template());
        var cluster = Filled(Rows.Cluster(template));
        var group = Filled(Rows.Group(cluster));
        await database.AddAsync(template, cluster, group);

        await using var db = database.Open();
        var found = await db.Clusters.Include(row => row.Template).Include(row => row.NodeGroups).SingleAsync();

        found.Should().BeEquivalentTo(cluster, options => options.Excluding(row => row.Template).Excluding(row => row.NodeGroups));
        found.Template.Should().BeEquivalentTo(template);
        found.NodeGroups.Should().ContainSingle().Which.Should().BeEquivalentTo(group);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_column_is_as_wide_as_characters_not_as_code_units(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var longest = string.Concat(Enumerable.Repeat("🐳", 255));
        await database.AddAsync(Rows.Template(longest));

        await using var db = database.Open();
        (await db.ClusterTemplates.SingleAsync()).Name.Should().Be(longest);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_change_inside_a_map_is_saved_and_stamped(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await database.AddAsync(Rows.Template());
        database.Time.Advance(TimeSpan.FromMinutes(1));
        await using (var writer = database.Open())
        {
            (await writer.ClusterTemplates.SingleAsync()).Labels["kube_tag"] = "v1.31.1";
            await writer.SaveChangesAsync();
        }

        await using var db = database.Open();
        var template = await db.ClusterTemplates.SingleAsync();
        template.Labels.Should().Equal(new Dictionary<string, string> { ["kube_tag"] = "v1.31.1" });
        template.CreatedAt.Should().Be(database.Time.GetUtcNow() - TimeSpan.FromMinutes(1));
        template.UpdatedAt.Should().Be(database.Time.GetUtcNow());
        template.Revision.Should().Be(1);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Statuses_are_stored_by_their_wire_names(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var template = Rows.Template();
        await database.AddAsync(template, Rows.Cluster(template));
        await using var db = database.Open();

        var status = await db.Database.SqlQuery<string>($"SELECT status AS \"Value\" FROM cluster").SingleAsync();

        status.Should().Be("CREATE_COMPLETE");
    }

    /// <summary>Gives every attribute a value that is neither empty nor its default.</summary>
    private static T Filled<T>(T row)
    {
        foreach (var property in typeof(T).GetProperties().Where(property => property.CanWrite && !Kept.Contains(property.Name)))
        {
            if (property.PropertyType == typeof(string))
                property.SetValue(row, $"{property.Name} Ünïcode");
            else if (Sample(property.PropertyType) is { } value)
                property.SetValue(row, value);
        }

        return row;
    }

    private static object? Sample(Type type) => (Nullable.GetUnderlyingType(type) ?? type) switch
    {
        var t when t == typeof(int) => 42,
        var t when t == typeof(bool) => true,
        var t when t == typeof(byte[]) => new byte[] { 0, 255, 7 },
        var t when t == typeof(DateTimeOffset) => new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero).AddMicroseconds(678901),
        var t when t == typeof(ResourceStatus) => ResourceStatus.RollbackInProgress,
        var t when t == typeof(HealthStatus) => HealthStatus.Unknown,
        var t when t == typeof(CertificateKind) => CertificateKind.FrontProxyCa,
        var t when t == typeof(Dictionary<string, string>) => new Dictionary<string, string> { ["a"] = "1", ["b'\""] = "ü\n" },
        var t when t == typeof(List<string>) => new List<string> { "10.0.0.1", "10.0.0.2" },
        var t when t == typeof(List<NodeTaint>) => new List<NodeTaint> { new("k", null, "NoSchedule"), new("k", "v", "NoExecute") },
        var t when typeof(IEnumerable).IsAssignableFrom(t) || t.IsClass => null,
        var t => throw new InvalidOperationException($"no sample for {t}"),
    };
}
