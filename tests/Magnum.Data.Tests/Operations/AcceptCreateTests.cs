using Magnum.Domain.Clusters;
using Magnum.Domain.Faults;
using Magnum.Domain.Operations;
using Microsoft.EntityFrameworkCore;

namespace Magnum.Data.Tests.Operations;

public sealed class AcceptCreateTests
{
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Cluster_groups_and_operation_are_stored_together(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var template = Rows.Template();
        await database.AddAsync(template);
        var cluster = Rows.Cluster(template);
        cluster.Template = await database.Templates.GetAsync(new(Rows.Project, false), template.Uuid);
        cluster.NodeGroups = [.. Rows.Groups(cluster)];
        var operation = Rows.Operation(cluster);

        await database.Operations.AcceptCreateAsync(cluster, cluster.NodeGroups, operation, 1);

        await using var db = database.Open();
        var stored = await db.Clusters.Include(row => row.NodeGroups).SingleAsync();
        stored.Status.Should().Be(ResourceStatus.CreateInProgress);
        stored.NodeGroups.Should().HaveCount(2).And.OnlyContain(group => group.Status == ResourceStatus.CreateInProgress);
        (await db.ClusterTemplates.CountAsync()).Should().Be(1, "the template was there already");
        var pending = await db.Operations.SingleAsync();
        pending.State.Should().Be(OperationState.Pending);
        pending.CreatedAt.Should().Be(database.Time.GetUtcNow());
        pending.LastSentAt.Should().Be(database.Time.GetUtcNow());
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Twenty_at_once_never_exceed_the_limit(string provider)
    {
        const int limit = 7;
        await using var database = await TestDatabase.CreateAsync(provider);
        var template = Rows.Template();
        await database.AddAsync(template);

        var faults = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(async () =>
        {
            var cluster = Rows.Cluster(template);
            try
            {
                await database.Operations.AcceptCreateAsync(cluster, Rows.Groups(cluster), Rows.Operation(cluster), limit);
                return null;
            }
            catch (Fault fault)
            {
                return fault;
            }
        })));

        faults.Count(fault => fault is null).Should().Be(limit);
        faults.OfType<Fault>().Should().OnlyContain(fault => fault.Kind == FaultKind.ResourceLimitExceeded);
        await using var db = database.Open();
        (await db.Clusters.CountAsync()).Should().Be(limit);
        (await db.Operations.CountAsync()).Should().Be(limit);
        (await db.NodeGroups.CountAsync()).Should().Be(2 * limit);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Other_projects_do_not_count(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var template = Rows.Template();
        await database.AddAsync(template, Rows.Cluster(template, project: Rows.OtherProject));
        var cluster = Rows.Cluster(template);

        await database.Operations.AcceptCreateAsync(cluster, [], Rows.Operation(cluster), 1);

        await using var db = database.Open();
        (await db.Clusters.CountAsync()).Should().Be(2);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_template_that_is_gone_is_not_found(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var cluster = Rows.Cluster(Rows.Template());

        var accept = () => database.Operations.AcceptCreateAsync(cluster, [], Rows.Operation(cluster), 1);

        (await accept.Should().ThrowAsync<Fault>()).Which.Kind.Should().Be(FaultKind.ClusterTemplateNotFound);
    }
}
