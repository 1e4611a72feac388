using Magnum.Domain.Operations;

namespace Magnum.Data.Tests.Operations;

public sealed class OutboxTests
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task The_longest_waiting_come_first_and_finished_ones_not_at_all(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var ids = await AcceptAsync(database, 4);
        await database.Operations.StartAsync(ids[1]);
        await database.Operations.CompleteAsync(ids[2], OperationState.Succeeded);

        var waiting = await database.Outbox.UnfinishedAsync(database.Time.GetUtcNow() - Minute, 10);

        waiting.Select(operation => operation.Id).Should().Equal(ids[0], ids[1]);
        (await database.Outbox.UnfinishedAsync(database.Time.GetUtcNow(), 1)).Select(operation => operation.Id).Should().Equal(ids[0]);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task What_was_sent_just_now_waits_its_turn(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var ids = await AcceptAsync(database, 2);

        await database.Outbox.MarkSentAsync(ids);

        (await database.Outbox.UnfinishedAsync(database.Time.GetUtcNow(), 10)).Should().BeEmpty();
        var sent = (await database.Operations.FindAsync(ids[0]))!;
        (sent.SendCount, sent.LastSentAt).Should().Be((1, database.Time.GetUtcNow()));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Old_finished_operations_are_forgotten(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var ids = await AcceptAsync(database, 2);
        await database.Operations.CompleteAsync(ids[0], OperationState.Succeeded);
        database.Time.Advance(Minute);

        (await database.Outbox.PurgeAsync(database.Time.GetUtcNow())).Should().Be(1);

        (await database.Operations.FindAsync(ids[0])).Should().BeNull();
        (await database.Operations.FindAsync(ids[1])).Should().NotBeNull();
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_token_can_be_wiped_before_the_end(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var id = (await AcceptAsync(database, 1))[0];

        await database.Operations.UpdateClusterAsync(id, cluster => cluster.StackId = "made", wipeToken: true);

        var operation = (await database.Operations.FindAsync(id))!;
        operation.UserToken.Should().BeNull();
        operation.IsActive.Should().BeTrue();
    }

    /// <summary>Accepts some, a minute apart.</summary>
    private static async Task<List<string>> AcceptAsync(TestDatabase database, int count)
    {
        var template = Rows.Template();
        await database.AddAsync(template);
        var ids = new List<string>();
        for (var index = 0; index < count; index++)
        {
            var cluster = Rows.Cluster(template);
            ids.Add((await database.Operations.AcceptCreateAsync(cluster, [], Rows.Operation(cluster), count)).Id);
            database.Time.Advance(Minute);
        }

        return ids;
    }
}
