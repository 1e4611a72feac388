using Magnum.Embedded.Store;
using Microsoft.Azure.Functions.Worker;

namespace Magnum.Embedded.Timers;

/// <summary>Past and coming runs of monitored timers, kept over restarts.</summary>
internal static class TimerState
{
    public const string Schema = """
        CREATE TABLE IF NOT EXISTS timer_state(
            name TEXT PRIMARY KEY,
            schedule TEXT NOT NULL,
            last INTEGER NOT NULL,
            next INTEGER NOT NULL,
            updated INTEGER NOT NULL);
        """;

    /// <summary>What was written for the timer; <see langword="null"/> when nothing was, or under another schedule.</summary>
    public static ScheduleStatus? Read(EmbeddedStore store, string name, string schedule) => store.Read(reader => reader.First(
        "SELECT last, next, updated FROM timer_state WHERE name = ?1 AND schedule = ?2",
        row => new ScheduleStatus { Last = Utc(row.GetInt64(0)), Next = Utc(row.GetInt64(1)), LastUpdated = Utc(row.GetInt64(2)) },
        name, schedule));

    public static Task WriteAsync(EmbeddedStore store, string name, string schedule, ScheduleStatus status) => store.WriteAsync(transaction =>
    {
        transaction.Execute(
            "INSERT OR REPLACE INTO timer_state(name, schedule, last, next, updated) VALUES(?1, ?2, ?3, ?4, ?5)",
            name, schedule, status.Last.Ticks, status.Next.Ticks, status.LastUpdated.Ticks);
    });

    private static DateTime Utc(long ticks) => new(ticks, DateTimeKind.Utc);
}
