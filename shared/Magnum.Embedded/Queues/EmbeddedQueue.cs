using System.Globalization;
using Magnum.Embedded.Store;

namespace Magnum.Embedded.Queues;

/// <summary>A queue in the embedded store. A look is taken at once when a message is sent or becomes visible.</summary>
internal sealed class EmbeddedQueue(string name, EmbeddedStore store, TimeProvider time) : IQueue
{
    public const string Schema = """
        CREATE TABLE IF NOT EXISTS queue_message(
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            queue TEXT NOT NULL,
            body BLOB NOT NULL,
            inserted_at INTEGER NOT NULL,
            visible_at INTEGER NOT NULL,
            dequeue_count INTEGER NOT NULL DEFAULT 0,
            receipt TEXT);
        CREATE INDEX IF NOT EXISTS queue_message_visible ON queue_message(queue, visible_at, id);
        """;

    private readonly Signal _changed = new(time);
    private volatile bool _swept;

    public string Name => name;

    private long Now => time.GetUtcNow().UtcTicks;

    /// <summary>Gives back what a process that ended without warning still held: this process alone owns the store, so nobody works on it.</summary>
    public async Task EnsureCreatedAsync(CancellationToken cancellation)
    {
        if (_swept)
            return;
        await store.WriteAsync(transaction => transaction.Execute(
            "UPDATE queue_message SET receipt = NULL, visible_at = ?2 WHERE queue = ?1 AND receipt IS NOT NULL", name, Now));
        _swept = true;
    }

    public async Task SendAsync(IReadOnlyList<BinaryData> bodies, CancellationToken cancellation)
    {
        await store.WriteAsync(transaction =>
        {
            foreach (var body in bodies)
                transaction.Execute("INSERT INTO queue_message(queue, body, inserted_at, visible_at) VALUES(?1, ?2, ?3, ?3)", name, body.ToArray(), Now);
        });
        _changed.Set();
    }

    public async Task<IReadOnlyList<QueueItem>> ReceiveAsync(int most, TimeSpan lease, CancellationToken cancellation)
    {
        if (NextVisible() is not { } next || next > Now)
            return [];
        return await store.WriteAsync(transaction => Take(transaction, most, lease));
    }

    public Task RenewAsync(QueueItem item, TimeSpan lease, CancellationToken cancellation) =>
        store.WriteAsync(transaction => transaction.Execute(
            "UPDATE queue_message SET visible_at = ?3 WHERE id = ?1 AND receipt = ?2", Key(item), item.PopReceipt, Now + lease.Ticks));

    public async Task ReleaseAsync(QueueItem item, TimeSpan delay, CancellationToken cancellation)
    {
        await store.WriteAsync(transaction => transaction.Execute(
            "UPDATE queue_message SET visible_at = ?3, receipt = NULL WHERE id = ?1 AND receipt = ?2", Key(item), item.PopReceipt, Now + delay.Ticks));
        _changed.Set();
    }

    public async Task ReturnAsync(QueueItem item, CancellationToken cancellation)
    {
        await store.WriteAsync(transaction => transaction.Execute(
            "UPDATE queue_message SET visible_at = ?3, receipt = NULL, dequeue_count = dequeue_count - 1 WHERE id = ?1 AND receipt = ?2",
            Key(item), item.PopReceipt, Now));
        _changed.Set();
    }

    public Task CompleteAsync(QueueItem item, CancellationToken cancellation) =>
        store.WriteAsync(transaction => transaction.Execute(
            "DELETE FROM queue_message WHERE id = ?1 AND receipt = ?2", Key(item), item.PopReceipt));

    public Task WaitAsync(TimeSpan longest, CancellationToken cancellation)
    {
        var wait = NextVisible() is { } next ? TimeSpan.FromTicks(Math.Max(0, next - Now)) : longest;
        return _changed.WaitAsync(wait < longest ? wait : longest, cancellation);
    }

    private static long Key(QueueItem item) => long.Parse(item.Id, CultureInfo.InvariantCulture);

    private long? NextVisible() => store.Read(reader => reader.First(
        "SELECT visible_at FROM queue_message WHERE queue = ?1 ORDER BY visible_at, id LIMIT 1", row => (long?)row.GetInt64(0), name));

    private List<QueueItem> Take(StoreTransaction transaction, int most, TimeSpan lease)
    {
        var now = Now;
        var receipt = Guid.NewGuid().ToString("N");
        var items = transaction.Query(
            "SELECT id, body, inserted_at, dequeue_count FROM queue_message WHERE queue = ?1 AND visible_at <= ?2 ORDER BY visible_at, id LIMIT ?3",
            row => new QueueItem
            {
                Id = row.GetString(0),
                Body = row.GetFieldValue<byte[]>(1),
                InsertedAt = new DateTimeOffset(row.GetInt64(2), TimeSpan.Zero),
                DequeueCount = row.GetInt32(3) + 1,
                PopReceipt = receipt,
                NextVisibleAt = new DateTimeOffset(now + lease.Ticks, TimeSpan.Zero),
            },
            name, now, most);
        foreach (var item in items)
            transaction.Execute(
                "UPDATE queue_message SET receipt = ?2, visible_at = ?3, dequeue_count = dequeue_count + 1 WHERE id = ?1",
                Key(item), receipt, now + lease.Ticks);
        return items;
    }
}
