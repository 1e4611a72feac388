using Magnum.Embedded.Durable.History;
using Magnum.Embedded.Durable.Scheduling;
using Magnum.Embedded.Durable.Storage;

namespace Magnum.Embedded.Durable.Sessions;

/// <summary>Sets going what a turn asked for, once it is committed.</summary>
internal sealed class AfterTurn(ActivityRunner activities, TimerQueue timers, InstanceWaiters waiters)
{
    public void Begin(Instance instance, TurnChanges changes)
    {
        foreach (var call in changes.Activities)
        {
            activities.Enqueue(new ActivityWork(
                instance.Key, instance.Generation, call.TaskId, instance.Id, call.Name, call.Input));
        }

        if (changes.Outcome is null or TurnOutcome.Continued)
        {
            foreach (var timer in changes.Timers)
            {
                timers.Add(new(instance.Key, instance.Generation, timer.TaskId), timer.FireAtTicks);
            }
        }

        foreach (var taskId in changes.CancelledTimers)
        {
            CancelTimer(instance, taskId);
        }
    }

    /// <summary>Forgets a timer that has nobody left to fire for.</summary>
    public void CancelTimer(Instance instance, int taskId) => timers.Cancel(new(instance.Key, instance.Generation, taskId));

    /// <summary>Forgets the timer that would have begun the orchestration.</summary>
    public void CancelStart(Instance instance) => timers.Cancel(new(instance.Key, 0, InstanceTable.StartTimer));

    public void NotifyWaiters(Instance instance) => waiters.Notify(instance.Id);
}
