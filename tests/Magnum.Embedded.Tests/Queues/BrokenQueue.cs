using Magnum.Embedded.Queues;

namespace Magnum.Embedded.Tests.Queues;

/// <summary>An empty queue that fails as the test wants and counts how often it is asked.</summary>
internal sealed class BrokenQueue : IQueue
{
    private int _looks;
    private int _waits;

    public string Name => "broken";

    public bool LookFails { get; init; }

    public bool WaitFails { get; init; }

    /// <summary>What a look waits for first.</summary>
    public Func<CancellationToken, Task> BeforeLook { get; init; } = _ => Task.CompletedTask;

    public int Looks => Volatile.Read(ref _looks);

    public int Waits => Volatile.Read(ref _waits);

    public Task EnsureCreatedAsync(CancellationToken cancellation) => Task.CompletedTask;

    public async Task<IReadOnlyList<QueueItem>> ReceiveAsync(int most, TimeSpan lease, CancellationToken cancellation)
    {
        Interlocked.Increment(ref _looks);
        await BeforeLook(cancellation);
        return LookFails ? throw new IOException("as the test wants") : [];
    }

    public Task WaitAsync(TimeSpan longest, CancellationToken cancellation)
    {
        Interlocked.Increment(ref _waits);
        return WaitFails ? throw new IOException("as the test wants") : Task.CompletedTask;
    }

    public Task SendAsync(IReadOnlyList<BinaryData> bodies, CancellationToken cancellation) => throw new NotSupportedException();

    public Task RenewAsync(QueueItem item, TimeSpan lease, CancellationToken cancellation) => throw new NotSupportedException();

    public Task ReleaseAsync(QueueItem item, TimeSpan delay, CancellationToken cancellation) => throw new NotSupportedException();

    public Task ReturnAsync(QueueItem item, CancellationToken cancellation) => throw new NotSupportedException();

    public Task CompleteAsync(QueueItem item, CancellationToken cancellation) => throw new NotSupportedException();
}
