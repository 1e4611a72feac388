using Microsoft.DurableTask;

namespace Magnum.Embedded.Durable.Execution;

/// <summary>A timer that has not fired yet.</summary>
internal sealed class PendingTimer(long dueTicks) : PendingTask
{
    private readonly TaskCompletionSource _source = new();
    private CancellationTokenRegistration _registration;

    public Task Task => _source.Task;

    public override long DueTicks => dueTicks;

    /// <summary>Has the timer cancelled with the token.</summary>
    /// <param name="token">The orchestrator's token.</param>
    /// <param name="forget">Called first, to forget the timer; false if the cancellation does not count.</param>
    public void CancelWith(CancellationToken token, Func<bool> forget) => _registration = token.Register(() =>
    {
        if (forget())
        {
            _source.TrySetCanceled(token);
        }
    });

    public override void Complete(string? payload)
    {
        _registration.Dispose();
        _source.TrySetResult();
    }

    public override void Fail(TaskFailureDetails failure) =>
        throw new InvalidOperationException("A timer does not fail.");
}
