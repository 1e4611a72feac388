using Magnum.Sandbox.Clock;
using Microsoft.Extensions.Time.Testing;

namespace Magnum.Sandbox.Tests.Control;

public sealed class ClockTests
{
    [Fact]
    public void A_timer_fires_when_skipping_passes_its_time()
    {
        var inner = new FakeTimeProvider();
        var clock = new SandboxClock(inner);
        var fired = 0;
        using var timer = clock.CreateTimer(_ => fired++, null, TimeSpan.FromSeconds(10), Timeout.InfiniteTimeSpan);

        clock.Advance(TimeSpan.FromSeconds(6));
        inner.Advance(TimeSpan.FromSeconds(3));
        fired.Should().Be(0);
        inner.Advance(TimeSpan.FromSeconds(1));
        inner.Advance(TimeSpan.FromMinutes(1));

        fired.Should().Be(1);
    }

    [Fact]
    public void A_periodic_timer_catches_up_and_a_disposed_one_is_still()
    {
        var inner = new FakeTimeProvider();
        var clock = new SandboxClock(inner);
        var fired = 0;
        var timer = clock.CreateTimer(_ => fired++, null, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1));

        for (var i = 0; i < 3; i++)
        {
            clock.Advance(TimeSpan.FromSeconds(1));
            inner.Advance(TimeSpan.Zero);
        }
        timer.Dispose();
        inner.Advance(TimeSpan.FromSeconds(10));

        fired.Should().Be(3);
    }

    [Fact]
    public void A_timer_waits_for_longer_than_any_clock_can_at_once()
    {
        var inner = new FakeTimeProvider();
        var clock = new SandboxClock(inner);
        var fired = 0;
        using var timer = clock.CreateTimer(_ => fired++, null, TimeSpan.FromDays(10_000), Timeout.InfiniteTimeSpan);

        clock.Advance(TimeSpan.FromDays(9_900));
        inner.Advance(TimeSpan.FromDays(99));
        fired.Should().Be(0);
        inner.Advance(TimeSpan.FromDays(1));

        fired.Should().Be(1);
    }

    [Fact]
    public void Timestamps_move_with_the_clock()
    {
        var clock = new SandboxClock(new FakeTimeProvider());
        var start = clock.GetTimestamp();

        clock.Advance(TimeSpan.FromSeconds(90));

        clock.GetElapsedTime(start).Should().Be(TimeSpan.FromSeconds(90));
    }
}
