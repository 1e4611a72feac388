using System.Globalization;
using Magnum.Embedded.Hosting;
using Magnum.Embedded.Timers;
using Microsoft.Extensions.Configuration;

namespace Magnum.Embedded.Tests.Timers;

public sealed class TimerScheduleTests
{
    [Theory]
    [InlineData("0 */5 * * * *", "2026-01-01T00:02:10", "2026-01-01T00:05:00")]
    [InlineData("30 0 3 * * 1-5", "2026-01-02T03:00:30", "2026-01-05T03:00:30")]
    [InlineData("*/5 * * * *", "2026-01-01T00:02:10", "2026-01-01T00:05:00")]
    [InlineData("00:00:05", "2026-01-01T00:00:01", "2026-01-01T00:00:06")]
    [InlineData("%Every%", "2026-01-01T00:00:00", "2026-01-01T01:00:00")]
    public void A_schedule_gives_the_next_time_in_UTC(string schedule, string after, string next)
    {
        var parsed = TimerSchedule.Parse(schedule, "test", Resolver(new FaultList()), new FaultList())!;
        var due = parsed.Next(Time(after));
        due.Should().Be(Time(next));
        due.Kind.Should().Be(DateTimeKind.Utc);
    }

    [Theory]
    [InlineData("")]
    [InlineData("0 0 0 0 0 0 0")]
    [InlineData("61 * * * * *")]
    [InlineData("00:00:00")]
    [InlineData("%Missing%")]
    public void A_schedule_that_is_none_is_told(string schedule)
    {
        var faults = new FaultList();
        TimerSchedule.Parse(schedule, "test", Resolver(faults), faults).Should().BeNull();
        faults.IsEmpty.Should().BeFalse();
    }

    private static SettingResolver Resolver(FaultList faults) => new(
        new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create("Every", (string?)"0 0 * * * *")]).Build(), faults);

    private static DateTime Time(string text) => DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
}
