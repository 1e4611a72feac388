using Magnum.Embedded.Hosting;
using Magnum.Embedded.Http;
using Magnum.Embedded.Orchestrations;
using Magnum.Embedded.Queues;
using Magnum.Embedded.Timers;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Magnum.Embedded.Functions;

/// <summary>Makes the plan that belongs to a trigger attribute.</summary>
internal sealed class TriggerPlans(SettingResolver resolver, FaultList faults)
{
    /// <summary>The plan, or <see langword="null"/> after reporting why there is none.</summary>
    public TriggerPlan? Create(TriggerBindingAttribute attribute, string function)
    {
        var where = $"Function '{function}'";
        switch (attribute)
        {
            case HttpTriggerAttribute http:
                return HttpTriggerPlan.Create(http, function, faults);
            case QueueTriggerAttribute queue:
                var address = QueueAddress.Parse(queue.Connection, queue.QueueName, where, resolver, faults);
                return address is null ? null : new QueueTriggerPlan(address);
            case TimerTriggerAttribute timer:
                var schedule = TimerSchedule.Parse(timer.Schedule, where, resolver, faults);
                return schedule is null ? null : new TimerTriggerPlan(schedule, timer.RunOnStartup, timer.UseMonitor);
            case OrchestrationTriggerAttribute orchestration:
                return new OrchestrationTriggerPlan(orchestration.Orchestration ?? function);
            case ActivityTriggerAttribute activity:
                return new ActivityTriggerPlan(activity.Activity ?? function);
            default:
                faults.Add($"{where}: the embedded runtime does not know the trigger {attribute.GetType().Name}.");
                return null;
        }
    }
}
