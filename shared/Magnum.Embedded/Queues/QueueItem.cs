namespace Magnum.Embedded.Queues;

/// <summary>A received message.</summary>
internal sealed class QueueItem
{
    public required string Id { get; init; }

    /// <summary>Proves who holds the message; changes when the hold is renewed.</summary>
    public required string PopReceipt { get; set; }

    public required ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>Whether <see cref="Body"/> is the text as it lies in the queue because it is not in the agreed encoding.</summary>
    public bool Undecodable { get; init; }

    public required int DequeueCount { get; init; }

    public required DateTimeOffset InsertedAt { get; init; }

    public DateTimeOffset? ExpiresAt { get; init; }

    public DateTimeOffset? NextVisibleAt { get; init; }
}
