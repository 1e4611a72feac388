using Magnum.Domain.Clusters;
using Magnum.Domain.Faults;
using Magnum.Domain.Operations;
using Microsoft.EntityFrameworkCore;

namespace Magnum.Data.Tests.Operations;

public sealed class AcceptDeleteTests
{
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_deletion_overtakes_the_creation(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var (cluster, creation) = await CreatingAsync(database);

        var deletion = await database.Operations.AcceptDeleteAsync(cluster.Uuid, Rows.Operation(cluster, OperationKind.DeleteCluster));

        await using var db = database.Open();
        (await db.Clusters.SingleAsync()).Status.Should().Be(ResourceStatus.DeleteInProgress);
        var overtaken = await db.Operations.SingleAsync(row => row.Id == creation.Id);
        overtaken.State.Should().Be(OperationState.Superseded);
        overtaken.UserToken.Should().BeNull();
        overtaken.FinishedAt.Should().Be(database.Time.GetUtcNow());
        (await database.Operations.IsActiveAsync(deletion.Id)).Should().BeTrue();
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Many_at_once_give_one_operation(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var (cluster, _) = await CreatingAsync(database);

        var deletions = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(() =>
            database.Operations.AcceptDeleteAsync(cluster.Uuid, Rows.Operation(cluster, OperationKind.DeleteCluster)))));

        deletions.Select(operation => operation.Id).Distinct().Should().ContainSingle();
        await using var db = database.Open();
        (await db.Operations.CountAsync(row => row.Kind == OperationKind.DeleteCluster)).Should().Be(1);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_failed_deletion_can_be_asked_for_again(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var (cluster, _) = await CreatingAsync(database);
        var first = await database.Operations.AcceptDeleteAsync(cluster.Uuid, Rows.Operation(cluster, OperationKind.DeleteCluster));
        await database.Operations.CompleteAsync(first.Id, OperationState.Failed, "the network is in use", ending =>
        {
            ending.Cluster.Status = ClusterTransitions.Next(ending.Cluster.Status, ClusterEvent.DeleteFailed);
            ending.Cluster.StatusReason = "the network is in use";
        });

        var second = await database.Operations.AcceptDeleteAsync(cluster.Uuid, Rows.Operation(cluster, OperationKind.DeleteCluster));

        second.Id.Should().NotBe(first.Id);
        await using var db = database.Open();
        var stored = await db.Clusters.SingleAsync();
        stored.Status.Should().Be(ResourceStatus.DeleteInProgress);
        stored.StatusReason.Should().BeNull();
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task An_unknown_cluster_is_not_found(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var cluster = Rows.Cluster(Rows.Template());

        var accept = () => database.Operations.AcceptDeleteAsync(cluster.Uuid, Rows.Operation(cluster, OperationKind.DeleteCluster));

        (await accept.Should().ThrowAsync<Fault>()).Which.Kind.Should().Be(FaultKind.ClusterNotFound);
    }

    private static async Task<(Cluster Cluster, Operation Creation)> CreatingAsync(TestDatabase database)
    {
        var template = Rows.Template();
        await database.AddAsync(template);
        var cluster = Rows.Cluster(template);
        return (cluster, await database.Operations.AcceptCreateAsync(cluster, Rows.Groups(cluster), Rows.Operation(cluster), 5));
    }
}
