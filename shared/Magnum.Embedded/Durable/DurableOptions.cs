namespace Magnum.Embedded.Durable;

/// <summary>Limits of the durable engine.</summary>
internal sealed record DurableOptions
{
    /// <summary>
    /// How many activities run at the same time (<c>maxConcurrentActivityFunctions</c>); by default ten for each processor,
    /// as with the true host.
    /// </summary>
    public int MaxConcurrentActivities { get; init; } = 10 * Environment.ProcessorCount;

    /// <summary>
    /// How many orchestrators run a step at the same time (<c>maxConcurrentOrchestratorFunctions</c>); by default ten for
    /// each processor, as with the true host.
    /// </summary>
    public int MaxConcurrentOrchestrators { get; init; } = 10 * Environment.ProcessorCount;

    /// <summary>
    /// How many orchestrations are kept in memory between steps; the longest unused leave first. With 0, every step
    /// replays the history.
    /// </summary>
    public int MaxLoadedOrchestrations { get; init; } = 2000;

    /// <summary>An orchestration without a step for this long leaves the memory; its next step replays its history.</summary>
    public TimeSpan UnloadAfter { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How long a stop waits for running activities before it cancels them; they run again at the next start.</summary>
    public TimeSpan ShutdownTimeout { get; init; } = TimeSpan.FromSeconds(20);
}
