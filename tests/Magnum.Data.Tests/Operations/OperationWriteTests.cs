using Magnum.Domain.Certificates;
using Magnum.Domain.Clusters;
using Magnum.Domain.Operations;
using Microsoft.EntityFrameworkCore;

namespace Magnum.Data.Tests.Operations;

public sealed class OperationWriteTests
{
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task An_active_operation_changes_its_cluster_and_groups(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var operation = await AcceptedAsync(database);

        var written = await database.Operations.UpdateClusterAsync(operation.Id, cluster =>
        {
            cluster.StackId = "s-1";
            cluster.NodeGroups.ForEach(group => group.StackId = "s-1");
        });

        written.Should().BeTrue();
        await using var db = database.Open();
        (await db.Clusters.SingleAsync()).StackId.Should().Be("s-1");
        (await db.NodeGroups.ToListAsync()).Should().OnlyContain(group => group.StackId == "s-1");
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_superseded_operation_writes_nothing(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var creation = await AcceptedAsync(database);
        await DeleteAsync(database, creation.ClusterUuid);

        var store = database.Operations;
        (await store.UpdateClusterAsync(creation.Id, cluster => cluster.StackId = "late")).Should().BeFalse();
        (await store.StartAsync(creation.Id)).Should().BeFalse();
        (await store.RecordStepAsync(creation.Id, "late")).Should().BeFalse();
        (await store.CompleteAsync(creation.Id, OperationState.Succeeded)).Should().BeFalse();
        (await store.CompleteAsync(creation.Id, OperationState.Failed, "late", ending => ending.Cluster.StatusReason = "late")).Should().BeFalse();
        (await store.RemoveClusterAsync(creation.Id)).Should().BeFalse();
        (await store.IsActiveAsync(creation.Id)).Should().BeFalse();

        await using var db = database.Open();
        var cluster = await db.Clusters.SingleAsync();
        (cluster.StackId, cluster.StatusReason).Should().Be((null, null));
        (await store.FindAsync(creation.Id))!.State.Should().Be(OperationState.Superseded);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Writes_that_race_with_a_deletion_lose_or_come_first(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var creation = await AcceptedAsync(database);
        var writes = Enumerable.Range(0, 10).Select(_ => Task.Run(() => database.Operations.UpdateClusterAsync(
            creation.Id, cluster => cluster.Status = ClusterTransitions.Next(ResourceStatus.CreateInProgress, ClusterEvent.CreateSucceeded))));

        await Task.WhenAll([.. writes, Task.Run(() => DeleteAsync(database, creation.ClusterUuid))]);

        await using var db = database.Open();
        (await db.Clusters.SingleAsync()).Status.Should().Be(ResourceStatus.DeleteInProgress);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Parallel_changes_of_one_operation_are_all_kept(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var operation = await AcceptedAsync(database);

        await Task.WhenAll(Enumerable.Range(0, 12).Select(index => Task.Run(() =>
            database.Operations.UpdateClusterAsync(operation.Id, cluster => cluster.Labels[$"k{index}"] = "v"))));

        await using var db = database.Open();
        (await db.Clusters.SingleAsync()).Labels.Should().HaveCount(12);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task The_end_wipes_the_token_and_comes_once(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var operation = await AcceptedAsync(database);
        await database.Operations.StartAsync(operation.Id);
        await database.Operations.RecordStepAsync(operation.Id, "trust");

        (await database.Operations.CompleteAsync(operation.Id, OperationState.Failed, "no quota")).Should().BeTrue();
        (await database.Operations.CompleteAsync(operation.Id, OperationState.Succeeded)).Should().BeFalse();

        var ended = (await database.Operations.FindAsync(operation.Id))!;
        (ended.State, ended.Error, ended.Step, ended.UserToken).Should().Be((OperationState.Failed, "no quota", "trust", null));
        (ended.StartedAt, ended.FinishedAt).Should().Be((database.Time.GetUtcNow(), database.Time.GetUtcNow()));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Removing_a_cluster_leaves_only_the_operations(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var creation = await AcceptedAsync(database);
        await database.AddAsync(new StoredCertificate
        {
            Uuid = Rows.Uuid(),
            ClusterUuid = creation.ClusterUuid,
            Kind = CertificateKind.EtcdCa,
            ProjectId = Rows.Project,
            UserId = "u-one",
            Certificate = "PEM",
            PrivateKey = [1],
        });
        var deletion = await DeleteAsync(database, creation.ClusterUuid);

        (await database.Operations.RemoveClusterAsync(deletion.Id)).Should().BeTrue();
        (await database.Operations.RemoveClusterAsync(deletion.Id)).Should().BeFalse();

        await using var db = database.Open();
        (await db.Clusters.CountAsync() + await db.NodeGroups.CountAsync() + await db.Certificates.CountAsync()).Should().Be(0);
        (await database.Operations.FindAsync(deletion.Id))!.State.Should().Be(OperationState.Succeeded);
    }

    [Fact]
    public async Task An_operation_does_not_end_as_running()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseOptions.Sqlite);

        var complete = () => database.Operations.CompleteAsync("any", OperationState.Running);

        await complete.Should().ThrowAsync<ArgumentOutOfRangeException>();
    }

    private static async Task<Operation> AcceptedAsync(TestDatabase database)
    {
        var template = Rows.Template();
        await database.AddAsync(template);
        var cluster = Rows.Cluster(template);
        return await database.Operations.AcceptCreateAsync(cluster, Rows.Groups(cluster), Rows.Operation(cluster), 5);
    }

    private static Task<Operation> DeleteAsync(TestDatabase database, string clusterUuid)
    {
        var deletion = new Operation
        {
            Id = Rows.Uuid(),
            ClusterUuid = clusterUuid,
            Kind = OperationKind.DeleteCluster,
            ProjectId = Rows.Project,
            UserId = "u-one",
        };
        return database.Operations.AcceptDeleteAsync(clusterUuid, deletion);
    }
}
