using Magnum.Embedded.Queues;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Magnum.Embedded.Tests.Queues;

/// <summary>What a listener does while its queue cannot be used.</summary>
public sealed class QueueListenerTests
{
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public async Task A_failed_wait_does_not_end_the_listening()
    {
        var queue = new BrokenQueue { WaitFails = true };
        var listener = Listen(queue);
        await UntilAsync(() => queue.Looks >= 3);
        await listener.StopAsync(default);
        queue.Waits.Should().BeGreaterThanOrEqualTo(2);
    }

    [Fact]
    public async Task After_a_failed_look_a_pause_is_made_that_no_message_cuts_short()
    {
        var queue = new BrokenQueue { LookFails = true };
        var listener = Listen(queue);
        await UntilAsync(() => queue.Looks >= 3);
        await listener.StopAsync(default);
        queue.Waits.Should().Be(0, "the clock alone ends the pause");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_look_that_does_not_come_back_does_not_hold_up_the_stop(bool cancels)
    {
        var never = new TaskCompletionSource();
        var queue = new BrokenQueue { BeforeLook = cancellation => cancels ? never.Task.WaitAsync(cancellation) : never.Task };
        var listener = Listen(queue);
        await UntilAsync(() => queue.Looks == 1);
        var stop = listener.StopAsync(cancels ? default : new CancellationToken(canceled: true));
        stop.IsCompleted.Should().BeFalse("messages may be on their way");
        await UntilAsync(() => stop.IsCompleted);
        await stop;
    }

    [Fact]
    public async Task A_listener_that_stopped_fetching_looks_no_more()
    {
        var look = new TaskCompletionSource();
        var queue = new BrokenQueue { BeforeLook = _ => look.Task };
        var listener = Listen(queue);
        await UntilAsync(() => queue.Looks == 1);
        await listener.StopFetchingAsync();
        look.SetResult();
        await listener.StopAsync(default);
        queue.Looks.Should().Be(1);
    }

    private QueueListener Listen(BrokenQueue queue)
    {
        var listener = new QueueListener(queue, new QueueSettings(), null!, new QueueClock(_time, NullLogger.Instance));
        listener.Start();
        return listener;
    }

    /// <summary>Lets virtual time go on until the condition holds.</summary>
    private async Task UntilAsync(Func<bool> condition)
    {
        using var late = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (!condition())
        {
            _time.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System, late.Token);
        }
    }
}
