using Magnum.Domain.Operations;
using Magnum.Domain.Quotas;
using Microsoft.EntityFrameworkCore;

namespace Magnum.Data.Tests.Schema;

public sealed class ConstraintTests
{
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_template_in_use_cannot_be_deleted(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var template = Rows.Template();
        await database.AddAsync(template, Rows.Cluster(template));
        await using var db = database.Open();
        db.ClusterTemplates.Remove(await db.ClusterTemplates.SingleAsync());

        var save = () => db.SaveChangesAsync();

        DatabaseErrors.IsForeignKeyViolation((await save.Should().ThrowAsync<DbUpdateException>()).Which).Should().BeTrue();
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_cluster_has_one_group_of_a_name(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var template = Rows.Template();
        var cluster = Rows.Cluster(template);
        await database.AddAsync(template, cluster, Rows.Group(cluster));

        await RefusedAsync(() => database.AddAsync(Rows.Group(cluster)));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_cluster_has_one_active_operation(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var cluster = Rows.Cluster(Rows.Template());
        var ended = Rows.Operation(cluster);
        ended.State = OperationState.Failed;
        await database.AddAsync(ended, Rows.Operation(cluster));

        await RefusedAsync(() => database.AddAsync(Rows.Operation(cluster, OperationKind.DeleteCluster)));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_project_has_one_quota_of_a_resource(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await database.AddAsync(Quota(1));

        await RefusedAsync(() => database.AddAsync(Quota(2)));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Of_two_who_change_the_same_row_the_second_is_told(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await database.AddAsync(Rows.Template());
        await using var first = database.Open();
        await using var second = database.Open();
        (await first.ClusterTemplates.SingleAsync()).Tags = "first";
        (await second.ClusterTemplates.SingleAsync()).Tags = "second";
        await first.SaveChangesAsync();

        var save = () => second.SaveChangesAsync();

        await save.Should().ThrowAsync<DbUpdateConcurrencyException>();
    }

    private static Quota Quota(int limit) => new() { ProjectId = Rows.Project, Resource = QuotaResources.Cluster, HardLimit = limit };

    private static async Task RefusedAsync(Func<Task> save) =>
        DatabaseErrors.IsUniqueViolation((await save.Should().ThrowAsync<DbUpdateException>()).Which).Should().BeTrue();
}
