namespace Magnum.Embedded.Queues;

/// <summary>The section <c>extensions.queues</c> of host.json.</summary>
internal sealed record QueueSettings
{
    /// <summary>Messages fetched at once.</summary>
    public int BatchSize { get; init; } = 16;

    /// <summary>More are fetched when no more than this many are being worked on.</summary>
    public int NewBatchThreshold { get; init; } = 8;

    /// <summary>The longest time between two looks into an empty queue.</summary>
    public TimeSpan MaxPollingInterval { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How long a message whose function failed waits for its next attempt.</summary>
    public TimeSpan VisibilityTimeout { get; init; }

    /// <summary>Attempts before a message goes to the poison queue.</summary>
    public int MaxDequeueCount { get; init; } = 5;

    /// <summary>Whether messages are Base64 text in Azure Storage.</summary>
    public bool Base64 { get; init; } = true;

    /// <summary>How long a message being worked on is hidden from others before that has to be renewed.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromMinutes(1);
}
