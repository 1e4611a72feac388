using Microsoft.Azure.Functions.Worker;

namespace Magnum.Embedded.Tests.Timers;

public sealed class TimerFunctions(TimerRecord record)
{
    [Function("Hourly")]
    public Task Hourly([TimerTrigger("0 0 * * * *")] TimerInfo timer) => record.RunAsync("Hourly", timer);

    public sealed class Often(TimerRecord record)
    {
        [Function("Often")]
        public Task Run([TimerTrigger("%Often%")] TimerInfo timer) => record.RunAsync("Often", timer);
    }

    public sealed class AtStart(TimerRecord record)
    {
        [Function("AtStart")]
        public Task Run([TimerTrigger("0 0 * * * *", RunOnStartup = true, UseMonitor = false)] TimerInfo timer) => record.RunAsync("AtStart", timer);
    }
}
