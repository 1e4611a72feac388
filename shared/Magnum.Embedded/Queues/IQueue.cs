namespace Magnum.Embedded.Queues;

/// <summary>A durable queue with at-least-once delivery. Messages are hidden while they are worked on and come back when nobody removes them.</summary>
internal interface IQueue
{
    string Name { get; }

    /// <summary>Creates the queue when it is missing.</summary>
    Task EnsureCreatedAsync(CancellationToken cancellation);

    Task SendAsync(IReadOnlyList<BinaryData> bodies, CancellationToken cancellation);

    /// <summary>Takes up to <paramref name="most"/> visible messages and hides them for <paramref name="lease"/>.</summary>
    Task<IReadOnlyList<QueueItem>> ReceiveAsync(int most, TimeSpan lease, CancellationToken cancellation);

    /// <summary>Goes on holding a message for another <paramref name="lease"/> from now.</summary>
    Task RenewAsync(QueueItem item, TimeSpan lease, CancellationToken cancellation);

    /// <summary>Gives a message back; it becomes visible after <paramref name="delay"/>.</summary>
    Task ReleaseAsync(QueueItem item, TimeSpan delay, CancellationToken cancellation);

    /// <summary>Gives a message back at once, unworked; the attempt does not count.</summary>
    Task ReturnAsync(QueueItem item, CancellationToken cancellation);

    /// <summary>Removes a message held.</summary>
    Task CompleteAsync(QueueItem item, CancellationToken cancellation);

    /// <summary>Waits, after an empty receive, until another look is worth it, at most <paramref name="longest"/>.</summary>
    Task WaitAsync(TimeSpan longest, CancellationToken cancellation);
}
