namespace Magnum.Data.Mapping.Columns;

/// <summary>Times as both databases keep them: UTC, to the microsecond.</summary>
internal static class StoredTime
{
    public static DateTimeOffset Truncate(DateTimeOffset value)
    {
        var ticks = value.UtcTicks;
        return new(ticks - (ticks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);
    }

    public static long ToTicks(DateTimeOffset value) => Truncate(value).Ticks;

    public static DateTimeOffset FromTicks(long ticks) => new(ticks, TimeSpan.Zero);
}
