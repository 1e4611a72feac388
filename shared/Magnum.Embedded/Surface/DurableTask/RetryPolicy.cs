namespace Microsoft.DurableTask;

/// <summary>When and how often a failed activity or sub-orchestration is tried again.</summary>
public class RetryPolicy
{
    /// <summary>Makes a policy.</summary>
    /// <param name="maxNumberOfAttempts">Attempts in all, at least 1.</param>
    /// <param name="firstRetryInterval">Time before the second attempt; more than zero.</param>
    /// <param name="backoffCoefficient">By what the interval is multiplied from attempt to attempt; at least 1.</param>
    /// <param name="maxRetryInterval">The longest interval; an hour by default.</param>
    /// <param name="retryTimeout">No further attempt once this has passed since the first; no limit by default.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value lies outside its range.</exception>
    public RetryPolicy(
        int maxNumberOfAttempts,
        TimeSpan firstRetryInterval,
        double backoffCoefficient = 1,
        TimeSpan? maxRetryInterval = default,
        TimeSpan? retryTimeout = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxNumberOfAttempts, 1);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(firstRetryInterval, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(backoffCoefficient, 1);
        var longest = maxRetryInterval ?? TimeSpan.FromHours(1);
        var timeout = retryTimeout ?? Timeout.InfiniteTimeSpan;
        if (maxRetryInterval is not null)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(longest, firstRetryInterval, nameof(maxRetryInterval));
        }

        if (timeout != Timeout.InfiniteTimeSpan)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(timeout, firstRetryInterval, nameof(retryTimeout));
        }

        MaxNumberOfAttempts = maxNumberOfAttempts;
        FirstRetryInterval = firstRetryInterval;
        BackoffCoefficient = backoffCoefficient;
        MaxRetryInterval = longest;
        RetryTimeout = timeout;
    }

    /// <summary>By what the interval is multiplied from attempt to attempt.</summary>
    public double BackoffCoefficient { get; }

    /// <summary>Time before the second attempt.</summary>
    public TimeSpan FirstRetryInterval { get; }

    /// <summary>Whether a failure is worth another attempt; every failure is, unless <see cref="HandleFailure"/> says otherwise.</summary>
    public Func<Exception, bool> Handle { get; private init; } = _ => true;

    /// <summary>Whether a failure, by its details, is worth another attempt.</summary>
    public Func<TaskFailureDetails, bool> HandleFailure
    {
        init => Handle = exception => value(
            exception is TaskFailedException failed ? failed.FailureDetails : TaskFailureDetails.FromException(exception));
    }

    /// <summary>Attempts in all.</summary>
    public int MaxNumberOfAttempts { get; }

    /// <summary>The longest interval between two attempts.</summary>
    public TimeSpan MaxRetryInterval { get; }

    /// <summary>No further attempt once this has passed since the first; <see cref="Timeout.InfiniteTimeSpan"/> for no limit.</summary>
    public TimeSpan RetryTimeout { get; }
}
