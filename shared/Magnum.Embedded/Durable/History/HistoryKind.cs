namespace Magnum.Embedded.Durable.History;

/// <summary>
/// What a row of an orchestration's history says: something reached the orchestrator (below 20), or the orchestrator
/// asked for something (20 and above). The numbers are stored.
/// </summary>
internal enum HistoryKind
{
    Started = 1,
    TaskCompleted = 2,
    TaskFailed = 3,
    TimerFired = 4,
    EventRaised = 5,
    Suspended = 6,
    Resumed = 7,
    Terminated = 8,

    ActivityScheduled = 20,
    TimerCreated = 21,
    SubOrchestrationScheduled = 22,
    EventSent = 23,
}
