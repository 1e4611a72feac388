namespace Magnum.Sandbox.Hosting;

/// <summary>Leaves Ctrl+C and SIGTERM to the program that the sandbox runs in.</summary>
internal sealed class DetachedLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
