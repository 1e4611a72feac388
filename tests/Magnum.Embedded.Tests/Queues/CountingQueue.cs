using System.Threading.Channels;
using Magnum.Embedded.Queues;

namespace Magnum.Embedded.Tests.Queues;

/// <summary>A queue that tells when a message is renewed.</summary>
internal sealed class CountingQueue(IQueue queue) : IQueue
{
    private readonly Channel<bool> _renewed = Channel.CreateUnbounded<bool>();

    public string Name => queue.Name;

    public async Task Renewed(int times)
    {
        using var late = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        for (var i = 0; i < times; i++)
            await _renewed.Reader.ReadAsync(late.Token);
    }

    public async Task RenewAsync(QueueItem item, TimeSpan lease, CancellationToken cancellation)
    {
        await queue.RenewAsync(item, lease, cancellation);
        _renewed.Writer.TryWrite(true);
    }

    public Task EnsureCreatedAsync(CancellationToken cancellation) => queue.EnsureCreatedAsync(cancellation);

    public Task SendAsync(IReadOnlyList<BinaryData> bodies, CancellationToken cancellation) => queue.SendAsync(bodies, cancellation);

    public Task<IReadOnlyList<QueueItem>> ReceiveAsync(int most, TimeSpan lease, CancellationToken cancellation) => queue.ReceiveAsync(most, lease, cancellation);

    public Task ReleaseAsync(QueueItem item, TimeSpan delay, CancellationToken cancellation) => queue.ReleaseAsync(item, delay, cancellation);

    public Task ReturnAsync(QueueItem item, CancellationToken cancellation) => queue.ReturnAsync(item, cancellation);

    public Task CompleteAsync(QueueItem item, CancellationToken cancellation) => queue.CompleteAsync(item, cancellation);

    public Task WaitAsync(TimeSpan longest, CancellationToken cancellation) => queue.WaitAsync(longest, cancellation);
}
