using Magnum.Sandbox.Orchestration.Stacks;
using Microsoft.Extensions.Time.Testing;

namespace Magnum.Sandbox.Tests.Orchestration;

public sealed class StackSchedulerTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly List<Stack> _due = [];

    [Fact]
    public void A_stack_is_called_at_the_moment_that_was_asked_for_last()
    {
        using var scheduler = new StackScheduler(_time, _due.Add);
        var (one, two) = (New(), New());
        scheduler.Schedule(one, At(1));
        scheduler.Schedule(two, At(2));
        scheduler.Schedule(one, At(3));
        scheduler.Count.Should().Be(2);

        _time.Advance(TimeSpan.FromSeconds(2));
        _due.Should().Equal(two);
        _time.Advance(TimeSpan.FromSeconds(1));

        _due.Should().Equal(two, one);
        scheduler.Count.Should().Be(0);
    }

    [Fact]
    public void A_stack_that_waits_for_nothing_is_not_kept()
    {
        using var scheduler = new StackScheduler(_time, _due.Add);
        var stack = New();
        scheduler.Schedule(stack, At(3_600));

        scheduler.Cancel(stack);

        scheduler.Count.Should().Be(0);
        _time.Advance(TimeSpan.FromHours(2));
        _due.Should().BeEmpty();
    }

    private DateTimeOffset At(int seconds) => _time.GetUtcNow().AddSeconds(seconds);

    private Stack New() => new(Guid.NewGuid(), "s", new StackOwner("p", "u", "n"), _time.GetUtcNow())
    {
        Content = null!,
        Addresses = null!,
        Operation = null!,
    };
}
