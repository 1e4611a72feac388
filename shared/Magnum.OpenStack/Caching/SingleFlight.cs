using System.Collections.Concurrent;

namespace Magnum.OpenStack.Caching;

/// <summary>
/// Runs the same work once for all who ask for it at the same time. The work belongs to none of them: a caller who
/// gives up stops waiting, and the work goes on for the others until its own limit.
/// </summary>
public sealed class SingleFlight<TKey, TResult>
    where TKey : notnull
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(100);

    private readonly ConcurrentDictionary<TKey, Task<TResult>> _flights = new();

    /// <summary>Joins the work under way for the key, or starts it.</summary>
    public Task<TResult> RunAsync(
        TKey key, Func<CancellationToken, Task<TResult>> work, CancellationToken cancellationToken)
    {
        var promise = new TaskCompletionSource<TResult>(TaskCreationOptions.RunContinuationsAsynchronously);
        var flight = _flights.GetOrAdd(key, promise.Task);
        if (flight == promise.Task)
            _ = FlyAsync(key, work, promise);
        return flight.WaitAsync(cancellationToken);
    }

    private async Task FlyAsync(TKey key, Func<CancellationToken, Task<TResult>> work, TaskCompletionSource<TResult> promise)
    {
        using var limit = new CancellationTokenSource(Limit);
        try
        {
            var result = await work(limit.Token);
            _flights.TryRemove(key, out _);
            promise.SetResult(result);
        }
        catch (Exception error)
        {
            _flights.TryRemove(key, out _);
            promise.SetException(error is OperationCanceledException
                ? new TimeoutException($"no answer within {Limit.TotalSeconds} s", error)
                : error);
            _ = promise.Task.Exception;
        }
    }
}
