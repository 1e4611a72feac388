namespace Microsoft.Azure.Functions.Worker;

/// <summary>Which attempt an invocation is under a function-level retry policy.</summary>
public abstract class RetryContext
{
    /// <summary>Retries made so far, 0 at the first attempt.</summary>
    public abstract int RetryCount { get; }

    /// <summary>Retries allowed, 0 without a policy.</summary>
    public abstract int MaxRetryCount { get; }
}
