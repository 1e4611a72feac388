namespace Magnum.Domain.MServices;

/// <summary>A running part of Magnum that reports its heartbeat.</summary>
public sealed class MagnumService : ITimestamped
{
    /// <summary>Row number; shown by the API.</summary>
    public long Id { get; set; }

    /// <summary>The host it runs on.</summary>
    public required string Host { get; set; }

    /// <summary>What it is, for example "magnum-conductor".</summary>
    public required string Binary { get; set; }

    /// <summary>Marked as disabled; only shown.</summary>
    public bool Disabled { get; set; }

    /// <summary>Why it is disabled.</summary>
    public string? DisabledReason { get; set; }

    /// <summary>When the last heartbeat came.</summary>
    public DateTimeOffset? LastSeenUp { get; set; }

    /// <summary>Counts as down whatever its heartbeat says.</summary>
    public bool ForcedDown { get; set; }

    /// <summary>How many heartbeats came.</summary>
    public int ReportCount { get; set; }

    /// <inheritdoc/>
    public DateTimeOffset CreatedAt { get; set; }

    /// <inheritdoc/>
    public DateTimeOffset? UpdatedAt { get; set; }
}
