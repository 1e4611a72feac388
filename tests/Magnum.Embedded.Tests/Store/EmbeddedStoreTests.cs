using Magnum.Embedded.Store;

namespace Magnum.Embedded.Tests.Store;

public sealed class EmbeddedStoreTests : IDisposable
{
    private const string Schema = "CREATE TABLE IF NOT EXISTS Note(Id INTEGER PRIMARY KEY, Text TEXT)";
    private const string Insert = "INSERT INTO Note(Text) VALUES (?1)";
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_was_written_is_there_after_reopening()
    {
        await using (var store = Open())
        {
            await store.WriteAsync(t => t.Execute(Insert, "kept"));
        }

        await using var again = Open();
        Notes(again).Should().Equal("kept");
    }

    [Fact]
    public async Task A_read_sees_what_an_awaited_write_changed()
    {
        await using var store = Open();
        await store.WriteAsync(t => { t.Execute(Insert, "a"); });
        Notes(store).Should().Equal("a");
        store.Read(r => r.Number("SELECT COUNT(*) FROM Note")).Should().Be(1);
        store.Read(r => r.First("SELECT Text FROM Note WHERE Id = ?1", row => row.GetString(0), 99)).Should().BeNull();
    }

    [Fact]
    public async Task A_failing_write_does_not_harm_the_others_of_its_group()
    {
        await using var store = Open();
        using var gate = new ManualResetEventSlim();
        var first = store.WriteAsync(_ => gate.Wait(TimeSpan.FromSeconds(30), CancellationToken.None));
        var good = store.WriteAsync(t => t.Execute(Insert, "good"));
        var bad = store.WriteAsync(t =>
        {
            t.Execute(Insert, "bad");
            throw new InvalidDataException("no");
        });
        var alsoGood = store.WriteAsync(t => t.Execute(Insert, "also good"));
        gate.Set();

        await first;
        await good;
        await alsoGood;
        await bad.Invoking(b => b).Should().ThrowAsync<InvalidDataException>();
        Notes(store).Should().Equal("good", "also good");
    }

    [Fact]
    public async Task Writes_asked_for_together_share_one_commit()
    {
        await using var store = Open();
        var commits = 0;
        store.AfterCommit = () => commits++;
        using var gate = new ManualResetEventSlim();
        var first = store.WriteAsync(_ => gate.Wait(TimeSpan.FromSeconds(30), CancellationToken.None));
        var rest = Enumerable.Range(0, 100).Select(i => store.WriteAsync(t => t.Execute(Insert, $"{i}"))).ToArray();
        gate.Set();
        await first;
        await Task.WhenAll(rest);

        commits.Should().BeLessThanOrEqualTo(3);
        Notes(store).Should().HaveCount(100);
    }

    [Fact]
    public async Task Actions_after_a_commit_run_in_order_and_only_for_what_was_committed()
    {
        await using var store = Open();
        List<string> order = [];
        using var gate = new ManualResetEventSlim();
        var first = store.WriteAsync(t =>
        {
            t.OnCommitted(() => order.Add("first"));
            return gate.Wait(TimeSpan.FromSeconds(30), CancellationToken.None);
        });
        var bad = store.WriteAsync(t =>
        {
            t.OnCommitted(() => order.Add("bad"));
            throw new InvalidDataException("no");
        });
        var second = store.WriteAsync(t => t.OnCommitted(() => order.Add("second")));
        gate.Set();

        await Task.WhenAll(first, second);
        await bad.Invoking(b => b).Should().ThrowAsync<InvalidDataException>();
        order.Should().Equal("first", "second");
    }

    [Fact]
    public async Task Closing_finishes_the_writes_already_accepted()
    {
        Task<int>[] writes;
        await using (var store = Open())
        {
            writes = [.. Enumerable.Range(0, 50).Select(i => store.WriteAsync(t => t.Execute(Insert, $"{i}")))];
        }

        writes.Should().OnlyContain(w => w.IsCompletedSuccessfully || w.Status == TaskStatus.WaitingForActivation);
        (await Task.WhenAll(writes)).Should().OnlyContain(rows => rows == 1);
        await using var again = Open();
        Notes(again).Should().HaveCount(50);
    }

    [Fact]
    public async Task A_second_opening_of_the_same_file_is_refused_and_says_what_to_do()
    {
        await using var store = Open();
        var second = () => Open();
        second.Should().Throw<StoreInUseException>().WithMessage($"*'{store.Path}'*in use by another process*stop the other one*");
    }

    [Fact]
    public async Task After_closing_the_file_can_be_opened_again_and_writes_are_refused()
    {
        var store = Open();
        await store.DisposeAsync();
        await using var again = Open();
        var late = () => store.WriteAsync(t => t.Execute(Insert, "late"));
        await late.Should().ThrowAsync<ObjectDisposedException>();
    }

    [Fact]
    public async Task A_copy_taken_at_a_commit_holds_exactly_what_was_committed()
    {
        await using var store = Open();
        var copy = _folder.File("copy.db");
        store.AfterCommit = () =>
        {
            File.Copy(store.Path, copy, overwrite: true);
            File.Copy(store.Path + "-wal", copy + "-wal", overwrite: true);
        };
        await store.WriteAsync(t => t.Execute(Insert, "first"));
        store.AfterCommit = null;
        await store.WriteAsync(t => t.Execute(Insert, "second"));

        await using var asKilled = EmbeddedStore.Open(copy, Schema);
        Notes(asKilled).Should().Equal("first");
    }

    private EmbeddedStore Open() => EmbeddedStore.Open(_folder.File("store.db"), Schema);

    private static List<string> Notes(EmbeddedStore store) =>
        store.Read(r => r.Query("SELECT Text FROM Note ORDER BY Id", row => row.GetString(0)));
}
