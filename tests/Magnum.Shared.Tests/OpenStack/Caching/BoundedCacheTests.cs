using Magnum.OpenStack.Caching;

namespace Magnum.Shared.Tests.OpenStack.Caching;

public sealed class BoundedCacheTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(10)]
    [InlineData(1_000)]
    public void It_never_holds_more_than_its_capacity(int capacity)
    {
        var cache = new BoundedCache<int, string>(capacity);
        for (var i = 0; i < 5_000; i++)
        {
            cache.Set(i, "x");
            cache.Count.Should().BeLessThanOrEqualTo(Math.Max(2, capacity));
        }
    }

    [Fact]
    public void What_is_used_stays_and_what_is_not_goes()
    {
        var cache = new BoundedCache<int, string>(10);
        cache.Set(-1, "used");
        cache.Set(-2, "unused");
        for (var i = 0; i < 100; i++)
        {
            cache.Set(i, "x");
            cache.Find(-1).Should().Be("used");
        }

        cache.Find(-2).Should().BeNull();
    }

    [Fact]
    public void A_value_is_made_once()
    {
        var cache = new BoundedCache<int, object>(10);
        var made = 0;
        Parallel.For(0, 100, _ => cache.FindOrAdd(1, () => Interlocked.Increment(ref made)));

        made.Should().Be(1);
    }

    [Fact]
    public void A_removed_value_is_gone()
    {
        var cache = new BoundedCache<int, string>(2);
        cache.Set(1, "a");
        cache.Set(2, "b");
        cache.Remove(1);
        cache.Remove(2);

        cache.Count.Should().Be(0);
    }
}
