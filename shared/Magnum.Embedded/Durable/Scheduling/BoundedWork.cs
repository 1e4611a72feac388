namespace Magnum.Embedded.Durable.Scheduling;

/// <summary>Runs items on the thread pool, at most so many at a time, in the order they came.</summary>
internal sealed class BoundedWork<T>(int limit, Func<T, ValueTask> run)
{
    private readonly Lock _gate = new();
    private readonly Queue<T> _waiting = new();
    private readonly TaskCompletionSource _idle = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _running;
    private bool _stopped;

    public void Enqueue(T item)
    {
        lock (_gate)
        {
            if (_stopped)
            {
                return;
            }

            if (_running == limit)
            {
                _waiting.Enqueue(item);
                return;
            }

            _running++;
        }

        ThreadPool.UnsafeQueueUserWorkItem(static start => _ = start.Work.LoopAsync(start.Item), (Work: this, Item: item), preferLocal: false);
    }

    /// <summary>Begins no further item, forgets those that wait, and completes when none runs.</summary>
    public Task StopAsync()
    {
        lock (_gate)
        {
            _stopped = true;
            _waiting.Clear();
            if (_running == 0)
            {
                _idle.TrySetResult();
            }
        }

        return _idle.Task;
    }

    private async Task LoopAsync(T item)
    {
        do
        {
            await run(item);
        }
        while (TryNext(ref item));
    }

    private bool TryNext(ref T item)
    {
        lock (_gate)
        {
            if (_waiting.TryDequeue(out var next))
            {
                item = next;
                return true;
            }

            if (--_running == 0 && _stopped)
            {
                _idle.TrySetResult();
            }

            return false;
        }
    }
}
