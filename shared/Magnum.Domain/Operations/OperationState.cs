namespace Magnum.Domain.Operations;

/// <summary>Where an operation stands; the stored names are those of the members.</summary>
public enum OperationState
{
    /// <summary>Accepted, not begun.</summary>
    Pending,

    /// <summary>Accepted; waits for its turn behind another operation of the cluster.</summary>
    Queued,

    /// <summary>An orchestration works on it.</summary>
    Running,

    /// <summary>Done.</summary>
    Succeeded,

    /// <summary>Ended without reaching its aim.</summary>
    Failed,

    /// <summary>Overtaken by another operation; may write nothing any more.</summary>
    Superseded,
}
