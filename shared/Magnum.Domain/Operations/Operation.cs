namespace Magnum.Domain.Operations;

/// <summary>
/// Work that the API accepted and the conductor owes. The row is written with the cluster in one transaction, so that
/// nothing accepted can be lost; its id is also the id of the orchestration.
/// </summary>
public sealed class Operation
{
    /// <summary>A guid as text.</summary>
    public required string Id { get; set; }

    /// <summary>The cluster it works on; the row stays when the cluster goes.</summary>
    public required string ClusterUuid { get; set; }

    /// <summary>What it does.</summary>
    public OperationKind Kind { get; set; }

    /// <summary>Where it stands; at most one operation of a cluster is active.</summary>
    public OperationState State { get; set; }

    /// <summary>What it was given; null when the cluster says it all.</summary>
    public OperationInput? Input { get; set; }

    /// <summary>The step that was begun last.</summary>
    public string? Step { get; set; }

    /// <summary>Why it failed.</summary>
    public string? Error { get; set; }

    /// <summary>The project of the caller.</summary>
    public required string ProjectId { get; set; }

    /// <summary>The caller.</summary>
    public required string UserId { get; set; }

    /// <summary>Id of the request that asked for it.</summary>
    public string? RequestId { get; set; }

    /// <summary>The caller's token, encrypted; null as soon as it is not needed, and always at the end.</summary>
    public byte[]? UserToken { get; set; }

    /// <summary>When the caller's token expires.</summary>
    public DateTimeOffset? UserTokenExpiresAt { get; set; }

    /// <summary>When it was accepted.</summary>
    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>When its message was last put on the queue; the time of acceptance before that.</summary>
    public DateTimeOffset LastSentAt { get; set; }

    /// <summary>When the orchestration began.</summary>
    public DateTimeOffset? StartedAt { get; set; }

    /// <summary>When it ended.</summary>
    public DateTimeOffset? FinishedAt { get; set; }

    /// <summary>When state or step last changed.</summary>
    public DateTimeOffset? UpdatedAt { get; set; }

    /// <summary>How many times its message was put on the queue.</summary>
    public int SendCount { get; set; }

    /// <summary>Whether it may write now.</summary>
    public bool IsActive => State is OperationState.Pending or OperationState.Running;

    /// <summary>Whether it may write now or later.</summary>
    public bool IsOpen => IsActive || State == OperationState.Queued;
}
