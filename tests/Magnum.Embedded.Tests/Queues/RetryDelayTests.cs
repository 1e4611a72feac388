using Magnum.Embedded.Queues;
using Magnum.Embedded.Store;
using Microsoft.Extensions.Time.Testing;

namespace Magnum.Embedded.Tests.Queues;

/// <summary>What the embedded queue does by its clock.</summary>
public sealed class RetryDelayTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("magnum-queue-").FullName;
    private readonly FakeTimeProvider _time = new();
    private EmbeddedStore _store = null!;
    private EmbeddedQueue _queue = null!;

    public ValueTask InitializeAsync()
    {
        Open();
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task A_message_given_back_comes_again_after_the_delay_and_not_before()
    {
        await SendAsync("m");
        var item = (await TakeAsync()).Single();
        await _queue.ReleaseAsync(item, TimeSpan.FromSeconds(5), default);
        _time.Advance(TimeSpan.FromSeconds(4.9));
        (await TakeAsync()).Should().BeEmpty();
        var waiting = _queue.WaitAsync(TimeSpan.FromMinutes(1), default);
        await waiting;
        waiting = _queue.WaitAsync(TimeSpan.FromMinutes(1), default);
        waiting.IsCompleted.Should().BeFalse();
        _time.Advance(TimeSpan.FromSeconds(0.1));
        await waiting;
        (await TakeAsync()).Single().DequeueCount.Should().Be(2);
    }

    [Fact]
    public async Task A_message_whose_lease_ran_out_can_be_taken_by_another_and_only_that_one_settles_it()
    {
        await SendAsync("m");
        var late = (await TakeAsync()).Single();
        _time.Advance(TimeSpan.FromMinutes(1));
        var now = (await TakeAsync()).Single();
        await _queue.CompleteAsync(late, default);
        await _queue.ReleaseAsync(now, TimeSpan.Zero, default);
        (await TakeAsync()).Should().ContainSingle("the late worker's receipt is void");
    }

    [Fact]
    public async Task Messages_held_by_a_process_that_was_killed_come_back_at_the_next_start_but_delayed_ones_wait()
    {
        await SendAsync("held");
        await SendAsync("delayed");
        var items = await _queue.ReceiveAsync(2, TimeSpan.FromMinutes(1), default);
        await _queue.ReleaseAsync(items[1], TimeSpan.FromMinutes(5), default);
        await _store.DisposeAsync();
        Open();
        await _queue.EnsureCreatedAsync(default);
        (await TakeAsync()).Select(i => BinaryData.FromBytes(i.Body).ToString()).Should().Equal("held");
    }

    [Fact]
    public async Task A_wait_ends_after_the_longest_time_though_nothing_was_signalled()
    {
        var waiting = _queue.WaitAsync(TimeSpan.FromMinutes(1), default);
        waiting.IsCompleted.Should().BeFalse();
        _time.Advance(TimeSpan.FromMinutes(1));
        await waiting.WaitAsync(TimeSpan.FromSeconds(20), TimeProvider.System);
    }


    private void Open()
    {
        _store = EmbeddedStore.Open(Path.Combine(_folder, "q.db"), EmbeddedQueue.Schema);
        _queue = new EmbeddedQueue("q", _store, _time);
    }

    private Task SendAsync(string text) => _queue.SendAsync([BinaryData.FromString(text)], default);

    private Task<IReadOnlyList<QueueItem>> TakeAsync() => _queue.ReceiveAsync(10, TimeSpan.FromMinutes(1), default);
}
