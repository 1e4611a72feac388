using System.Globalization;
using Magnum.Embedded.Hosting;
using NCrontab;

namespace Magnum.Embedded.Timers;

/// <summary>When a timer is due, in UTC.</summary>
internal abstract class TimerSchedule(string text)
{
    /// <summary>The schedule as written, settings filled in.</summary>
    public string Text => text;

    /// <summary>The first time due after <paramref name="after"/>.</summary>
    public abstract DateTime Next(DateTime after);

    /// <summary>The schedule that an attribute means, or <see langword="null"/> after reporting what is wrong with it.</summary>
    public static TimerSchedule? Parse(string schedule, string where, SettingResolver resolver, FaultList faults)
    {
        if (resolver.Resolve(schedule, where) is not { } text)
            return null;
        text = text.Trim();
        if (TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var period) && period > TimeSpan.Zero)
            return new Periodic(text, period);
        var fields = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
        var cron = CrontabSchedule.TryParse(text, new CrontabSchedule.ParseOptions { IncludingSeconds = fields == 6 });
        if (cron is not null)
            return new Cron(text, cron);
        faults.Add($"{where}: the schedule '{text}' is neither a cron expression of six fields nor a time span.");
        return null;
    }

    private sealed class Periodic(string text, TimeSpan period) : TimerSchedule(text)
    {
        public override DateTime Next(DateTime after) => after + period;
    }

    private sealed class Cron(string text, CrontabSchedule cron) : TimerSchedule(text)
    {
        public override DateTime Next(DateTime after) => DateTime.SpecifyKind(cron.GetNextOccurrence(after), DateTimeKind.Utc);
    }
}
