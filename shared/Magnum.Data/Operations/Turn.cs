namespace Magnum.Data.Operations;

/// <summary>Whether an operation may begin.</summary>
public enum Turn
{
    /// <summary>It may: it is the cluster's active operation.</summary>
    Taken,

    /// <summary>Another operation of the cluster is not done yet.</summary>
    Waiting,

    /// <summary>It has ended before it began.</summary>
    Lost,
}
