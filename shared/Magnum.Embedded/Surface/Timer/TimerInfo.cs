namespace Microsoft.Azure.Functions.Worker;

/// <summary>Why and when a timer function runs.</summary>
public class TimerInfo
{
    /// <summary>Past and coming runs; <see langword="null"/> when the schedule is not monitored.</summary>
    public ScheduleStatus? ScheduleStatus { get; set; }

    /// <summary>Whether this run makes up for one that was missed.</summary>
    public bool IsPastDue { get; set; }
}
