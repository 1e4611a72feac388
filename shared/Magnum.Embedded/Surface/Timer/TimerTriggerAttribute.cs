using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Starts the function by the clock.</summary>
public sealed class TimerTriggerAttribute : TriggerBindingAttribute
{
    /// <summary>Gives the schedule.</summary>
    /// <param name="schedule">Six cron fields (seconds first, UTC), a time span, or <c>%setting%</c>.</param>
    public TimerTriggerAttribute(string schedule) => Schedule = schedule;

    /// <summary>The schedule, as written.</summary>
    public string Schedule { get; }

    /// <summary>Whether the function also runs when the application starts.</summary>
    public bool RunOnStartup { get; set; }

    /// <summary>Whether a run missed while the application was down is made up for. Never so for schedules tighter than a minute.</summary>
    public bool UseMonitor { get; set; } = true;
}
