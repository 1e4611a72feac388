namespace Magnum.Embedded.Durable.Scheduling;

/// <summary>An activity to run, as its row says.</summary>
/// <param name="InstanceKey">The calling orchestration.</param>
/// <param name="Generation">Its run that called.</param>
/// <param name="TaskId">With which task.</param>
/// <param name="InstanceId">The calling orchestration's id.</param>
/// <param name="Name">The activity.</param>
/// <param name="Input">JSON.</param>
internal sealed record ActivityWork(
    long InstanceKey, int Generation, int TaskId, string InstanceId, string Name, string? Input);
