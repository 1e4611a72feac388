using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;

namespace Magnum.Embedded.Queues;

/// <summary>A queue of an Azure Storage account (or Azurite). It can only be polled; a send of this process is noticed at once.</summary>
internal sealed class AzureQueue(QueueClient client, bool base64, TimeProvider time) : IQueue
{
    private static readonly TimeSpan Forever = TimeSpan.FromSeconds(-1);
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(int.MaxValue);
    private readonly Signal _sent = new(time);
    private volatile bool _created;

    public string Name => client.Name;

    public async Task EnsureCreatedAsync(CancellationToken cancellation)
    {
        if (_created)
            return;
        await client.CreateIfNotExistsAsync(cancellationToken: cancellation);
        _created = true;
    }

    public async Task SendAsync(IReadOnlyList<BinaryData> bodies, CancellationToken cancellation)
    {
        await EnsureCreatedAsync(cancellation);
        foreach (var body in bodies)
        {
            await client.SendMessageAsync(Encode(body), timeToLive: Forever, cancellationToken: cancellation);
        }

        _sent.Set();
    }

    public async Task<IReadOnlyList<QueueItem>> ReceiveAsync(int most, TimeSpan lease, CancellationToken cancellation)
    {
        try
        {
            QueueMessage[] messages = await client.ReceiveMessagesAsync(most, lease, cancellation);
            return Array.ConvertAll(messages, Item);
        }
        catch (RequestFailedException exception) when (exception.Status == 404)
        {
            // Deleted behind our back: made anew at the next look.
            _created = false;
            return [];
        }
    }

    public async Task RenewAsync(QueueItem item, TimeSpan lease, CancellationToken cancellation)
    {
        UpdateReceipt receipt = await client.UpdateMessageAsync(item.Id, item.PopReceipt, visibilityTimeout: lease, cancellationToken: cancellation);
        item.PopReceipt = receipt.PopReceipt;
    }

    public async Task ReleaseAsync(QueueItem item, TimeSpan delay, CancellationToken cancellation)
    {
        await RenewAsync(item, delay, cancellation);
        if (delay == TimeSpan.Zero)
            _sent.Set();
    }

    /// <summary>
    /// Azure Storage counts every receive for good, so a copy takes the message's place and its attempts begin anew. The
    /// copy comes first: a failure in between makes two of them, which at-least-once delivery allows.
    /// </summary>
    public async Task ReturnAsync(QueueItem item, CancellationToken cancellation)
    {
        await client.SendMessageAsync(Encode(BinaryData.FromBytes(item.Body)), timeToLive: LifeLeft(item), cancellationToken: cancellation);
        await CompleteAsync(item, cancellation);
        _sent.Set();
    }

    public async Task CompleteAsync(QueueItem item, CancellationToken cancellation)
    {
        try
        {
            await client.DeleteMessageAsync(item.Id, item.PopReceipt, cancellation);
        }
        catch (RequestFailedException exception) when (exception.Status == 404)
        {
            // Somebody else got hold of it after the lease ran out, which at-least-once delivery allows.
        }
    }

    public Task WaitAsync(TimeSpan longest, CancellationToken cancellation) => _sent.WaitAsync(longest, cancellation);

    private TimeSpan LifeLeft(QueueItem item)
    {
        var left = item.ExpiresAt is { } end ? end - time.GetUtcNow() : TimeSpan.MaxValue;
        return left > Longest ? Forever : left < Shortest ? Shortest : left;
    }

    private string Encode(BinaryData body) => base64 ? Convert.ToBase64String(body.ToMemory().Span) : body.ToString();

    private QueueItem Item(QueueMessage message)
    {
        var body = Decode(message.MessageText);
        return new QueueItem
        {
            Id = message.MessageId,
            PopReceipt = message.PopReceipt,
            Body = body ?? message.Body.ToMemory(),
            Undecodable = body is null,
            DequeueCount = (int)message.DequeueCount,
            InsertedAt = message.InsertedOn ?? default,
            ExpiresAt = message.ExpiresOn,
            NextVisibleAt = message.NextVisibleOn,
        };
    }

    private byte[]? Decode(string text)
    {
        if (!base64)
            return System.Text.Encoding.UTF8.GetBytes(text);
        var bytes = new byte[text.Length * 3 / 4 + 3];
        return Convert.TryFromBase64String(text, bytes, out var length) ? bytes[..length] : null;
    }
}
