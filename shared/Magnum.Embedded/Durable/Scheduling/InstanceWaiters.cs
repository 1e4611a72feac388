namespace Magnum.Embedded.Durable.Scheduling;

/// <summary>Who waits for an orchestration to begin or to end.</summary>
internal sealed class InstanceWaiters
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, List<Waiter>> _waiters = [];

    /// <summary>Begins to listen; dispose the waiter to stop.</summary>
    public Waiter Listen(string instanceId)
    {
        var waiter = new Waiter(this, instanceId);
        lock (_gate)
        {
            if (!_waiters.TryGetValue(instanceId, out var list))
            {
                _waiters.Add(instanceId, list = []);
            }

            list.Add(waiter);
        }

        return waiter;
    }

    /// <summary>Tells those who listen that the orchestration has begun, has ended or is gone.</summary>
    public void Notify(string instanceId)
    {
        lock (_gate)
        {
            if (_waiters.TryGetValue(instanceId, out var list))
            {
                list.ForEach(static waiter => waiter.Wake());
            }
        }
    }

    private void Leave(Waiter waiter)
    {
        lock (_gate)
        {
            if (_waiters.TryGetValue(waiter.InstanceId, out var list) && list.Remove(waiter) && list.Count == 0)
            {
                _waiters.Remove(waiter.InstanceId);
            }
        }
    }

    /// <summary>One who listens.</summary>
    internal sealed class Waiter(InstanceWaiters owner, string instanceId) : IDisposable
    {
        private readonly SemaphoreSlim _changed = new(0);

        public string InstanceId => instanceId;

        /// <summary>Completes once for each change since listening began.</summary>
        public Task ChangedAsync(CancellationToken cancellation) => _changed.WaitAsync(cancellation);

        public void Wake() => _changed.Release();

        public void Dispose()
        {
            owner.Leave(this);
            _changed.Dispose();
        }
    }
}
