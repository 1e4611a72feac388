namespace Microsoft.DurableTask.Client;

/// <summary>What a purge did.</summary>
public class PurgeResult
{
    /// <summary>Makes a result.</summary>
    /// <param name="count">How many orchestrations are gone.</param>
    public PurgeResult(int count)
        : this(count, null)
    {
    }

    /// <summary>Makes a result.</summary>
    /// <param name="count">How many orchestrations are gone.</param>
    /// <param name="isComplete">Whether none is left to purge; null when not known.</param>
    public PurgeResult(int count, bool? isComplete)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        PurgedInstanceCount = count;
        IsComplete = isComplete;
    }

    /// <summary>Whether none is left to purge; null when not known.</summary>
    public bool? IsComplete { get; }

    /// <summary>How many orchestrations are gone.</summary>
    public int PurgedInstanceCount { get; }
}
