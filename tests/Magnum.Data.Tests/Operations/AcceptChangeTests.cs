using Magnum.Data.Operations;
using Magnum.Domain.Clusters;
using Magnum.Domain.Faults;
using Magnum.Domain.Operations;
using Microsoft.EntityFrameworkCore;

namespace Magnum.Data.Tests.Operations;

public sealed class AcceptChangeTests
{
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task The_first_change_moves_the_cluster_at_once_and_is_stored_with_its_input(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var cluster = await SettledAsync(database);
        var input = new OperationInput { NodeCount = 3, PreviousNodeCount = 1, NodesToRemove = ["s-1"], Rollback = true };

        var accepted = (await ResizeAsync(database, cluster, 3, input))!;

        accepted.State.Should().Be(OperationState.Pending);
        (await database.Operations.FindAsync(accepted.Id))!.Input.Should().BeEquivalentTo(input);
        var row = await RowAsync(database);
        (row.Status, row.StatusReason, row.NodeGroups[1].NodeCount).Should().Be((ResourceStatus.UpdateInProgress, null, 3));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Changes_are_made_at_once_and_worked_on_one_after_the_other(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var cluster = await SettledAsync(database);
        var accepted = new List<Operation>();
        for (var count = 2; count <= 4; count++)
        {
            accepted.Add((await ResizeAsync(database, cluster, count))!);
            database.Time.Advance(TimeSpan.FromSeconds(1));
        }

        accepted.Select(operation => operation.State).Should().Equal(OperationState.Pending, OperationState.Queued, OperationState.Queued);
        (await RowAsync(database)).NodeGroups[1].NodeCount.Should().Be(4);
        (await TurnsAsync(database, accepted)).Should().Equal(Turn.Taken, Turn.Waiting, Turn.Waiting);

        await database.Operations.CompleteAsync(accepted[0].Id, OperationState.Failed, "bad luck", ending =>
        {
            ending.Waiting.Select(operation => operation.Id).Should().Equal(accepted[1].Id, accepted[2].Id);
            ending.Cluster.Status = ClusterTransitions.Next(ending.Cluster.Status, ClusterEvent.UpdateFailed);
            ending.Cluster.StatusReason = ending.Operation.Id;
        });

        (await TurnsAsync(database, accepted)).Should().Equal(Turn.Lost, Turn.Taken, Turn.Waiting);
        var row = await RowAsync(database);
        (row.Status, row.StatusReason).Should().Be((ResourceStatus.UpdateInProgress, null), "the next one has begun");
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Whoever_asks_gives_the_turn_to_the_first_in_line(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var cluster = await SettledAsync(database);
        var accepted = new List<Operation>();
        for (var count = 2; count <= 4; count++)
        {
            accepted.Add((await ResizeAsync(database, cluster, count))!);
            database.Time.Advance(TimeSpan.FromSeconds(1));
        }

        await database.Operations.CompleteAsync(accepted[0].Id, OperationState.Succeeded);

        (await database.Turns.TakeAsync(accepted[2].Id)).Should().Be(Turn.Waiting);
        (await database.Operations.FindAsync(accepted[1].Id))!.State.Should().Be(OperationState.Pending);
        (await database.Turns.TakeAsync("unknown")).Should().Be(Turn.Lost);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_shut_gate_or_a_fault_changes_nothing(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var cluster = await SettledAsync(database);

        (await database.Operations.AcceptChangeAsync(cluster.Uuid, Resize(cluster), row => Change(row, 9, allowed: false))).Should().BeNull();
        var refused = () => database.Operations.AcceptChangeAsync(
            cluster.Uuid, Resize(cluster), row => Change(row, 9, allowed: true) ? throw Faults.ClusterNotFound("no") : false);
        await refused.Should().ThrowAsync<Fault>();
        var unknown = () => database.Operations.AcceptChangeAsync(Rows.Uuid(), Resize(cluster), _ => true);
        (await unknown.Should().ThrowAsync<Fault>()).Which.Kind.Should().Be(FaultKind.ClusterNotFound);

        await using var db = database.Open();
        (await db.Operations.CountAsync(row => row.Kind == OperationKind.ResizeCluster)).Should().Be(0);
        var left = await RowAsync(database);
        (left.Status, left.NodeGroups[1].NodeCount).Should().Be((ResourceStatus.CreateComplete, 1));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task New_credentials_leave_the_status_alone(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var cluster = await SettledAsync(database);

        var accepted = await database.Operations.AcceptChangeAsync(
            cluster.Uuid, Rows.Operation(cluster, OperationKind.RotateCredentials), _ => true);

        accepted!.State.Should().Be(OperationState.Pending);
        (await RowAsync(database)).Status.Should().Be(ResourceStatus.CreateComplete);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_deletion_supersedes_what_waits_and_a_leaving_cluster_takes_no_more(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var cluster = await SettledAsync(database);
        var first = (await ResizeAsync(database, cluster, 2))!;
        var second = (await ResizeAsync(database, cluster, 3))!;

        await database.Operations.AcceptDeleteAsync(cluster.Uuid, Rows.Operation(cluster, OperationKind.DeleteCluster));

        (await TurnsAsync(database, [first, second])).Should().Equal(Turn.Lost, Turn.Lost);
        (await ResizeAsync(database, cluster, 5)).Should().BeNull();
        var row = await RowAsync(database);
        row.NodeGroups.Should().OnlyContain(group => group.Status == ResourceStatus.DeleteInProgress);
        row.NodeGroups[1].NodeCount.Should().Be(3);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Many_at_once_give_one_turn(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var cluster = await SettledAsync(database);

        var accepted = await Task.WhenAll(Enumerable.Range(2, 8).Select(count => Task.Run(() => ResizeAsync(database, cluster, count))));

        accepted.Count(operation => operation!.State == OperationState.Pending).Should().Be(1);
        accepted.Count(operation => operation!.State == OperationState.Queued).Should().Be(7);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_node_group_keeps_a_row_number_of_its_own_and_the_next_one_counts_on(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var cluster = await SettledAsync(database);
        Task<Operation?> Add(string name, long id) => AddAsync(database, cluster, name, id);

        await Add("chosen", 77);
        await Add("next", 0);
        await Add("earlier", 50);
        await Add("last", 0);

        (await RowAsync(database)).NodeGroups.Skip(2).Select(group => (group.Name, group.Id)).Should()
            .Equal(("earlier", 50), ("chosen", 77), ("next", 78), ("last", 79));
        var other = await SettledAsync(database);
        var twice = () => AddAsync(database, other, "twice", 77);
        DatabaseErrors.IsUniqueViolation((await twice.Should().ThrowAsync<DbUpdateException>()).Which).Should().BeTrue();
    }

    private static async Task<Cluster> SettledAsync(TestDatabase database)
    {
        var template = Rows.Template();
        await database.AddAsync(template);
        var cluster = Rows.Cluster(template);
        var creation = await database.Operations.AcceptCreateAsync(cluster, Rows.Groups(cluster), Rows.Operation(cluster), 5);
        await database.Operations.CompleteAsync(creation.Id, OperationState.Succeeded, null, ending => ending.Cluster.Status = ResourceStatus.CreateComplete);
        return cluster;
    }

    private static Operation Resize(Cluster cluster) => Rows.Operation(cluster, OperationKind.ResizeCluster);

    private static Task<Operation?> ResizeAsync(TestDatabase database, Cluster cluster, int count, OperationInput? input = null)
    {
        var operation = Resize(cluster);
        operation.Input = input;
        return database.Operations.AcceptChangeAsync(cluster.Uuid, operation, row => Change(row, count, allowed: true));
    }

    private static Task<Operation?> AddAsync(TestDatabase database, Cluster cluster, string name, long id) =>
        database.Operations.AcceptChangeAsync(cluster.Uuid, Resize(cluster), row =>
        {
            var group = Rows.Group(cluster, name);
            group.Id = id;
            row.NodeGroups.Add(group);
            return true;
        });

    private static bool Change(Cluster cluster, int count, bool allowed)
    {
        cluster.NodeGroups[1].NodeCount = count;
        return allowed;
    }

    private static async Task<List<Turn>> TurnsAsync(TestDatabase database, IEnumerable<Operation> operations)
    {
        var turns = new List<Turn>();
        foreach (var operation in operations) turns.Add(await database.Turns.TakeAsync(operation.Id));
        return turns;
    }

    private static async Task<Cluster> RowAsync(TestDatabase database)
    {
        await using var db = database.Open();
        return await db.Clusters.Include(row => row.NodeGroups.OrderBy(group => group.Id)).SingleAsync();
    }
}
