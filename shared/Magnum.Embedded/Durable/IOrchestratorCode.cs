namespace Magnum.Embedded.Durable;

/// <summary>
/// An orchestrator opened for one run. Its disposal does all that comes after its code, whether that has ended or is left
/// behind where it waits; it may wait for anything.
/// </summary>
internal interface IOrchestratorCode : IAsyncDisposable
{
    /// <summary>
    /// Runs the code, once. It is called and continued on one synchronization context that only the orchestration's own
    /// tasks keep going, so nothing in between may await anything else or use <c>ConfigureAwait(false)</c>.
    /// </summary>
    Task<object?> RunAsync();
}
