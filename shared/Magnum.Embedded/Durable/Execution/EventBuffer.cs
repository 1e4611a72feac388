using Magnum.Embedded.Durable.History;
using Microsoft.DurableTask.Converters;

namespace Magnum.Embedded.Durable.Execution;

/// <summary>
/// External events of one run: those that nobody has waited for yet, and the waits that no event has answered yet.
/// Each event answers one wait, the newest of its name as with the true one, so that an orchestrator can leave a wait
/// behind and begin another. Names differ by more than case.
/// </summary>
internal sealed class EventBuffer
{
    private readonly LinkedList<Wait> _waits = [];
    private readonly LinkedList<HistoryRow> _unclaimed = [];

    public int WaitCount => _waits.Count;

    public IReadOnlyList<HistoryRow> Unclaimed => [.. _unclaimed];

    public void Raise(HistoryRow raised)
    {
        for (var node = _waits.Last; node is not null; node = node.Previous)
        {
            if (SameName(node.Value.Name, raised.Name))
            {
                _waits.Remove(node);
                node.Value.Answer(raised.Payload);
                return;
            }
        }

        _unclaimed.AddLast(raised);
    }

    public Task<T> WaitFor<T>(string name, CancellationToken cancellation, Func<bool> isOwnCall)
    {
        var wait = new Wait<T>(name);
        for (var node = _unclaimed.First; node is not null; node = node.Next)
        {
            if (SameName(node.Value.Name, name))
            {
                _unclaimed.Remove(node);
                wait.Answer(node.Value.Payload);
                return wait.Task;
            }
        }

        var place = _waits.AddLast(wait);
        if (cancellation.CanBeCanceled)
        {
            wait.CancelWith(cancellation, () =>
            {
                var counts = isOwnCall();
                if (counts)
                {
                    _waits.Remove(place);
                }

                return counts;
            });
        }

        return wait.Task;
    }

    private static bool SameName(string? a, string? b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);

    private abstract class Wait(string name)
    {
        public string Name => name;

        public abstract void Answer(string? payload);
    }

    private sealed class Wait<T>(string name) : Wait(name)
    {
        private readonly TaskCompletionSource<T> _source = new();
        private CancellationTokenRegistration _registration;

        public Task<T> Task => _source.Task;

        public void CancelWith(CancellationToken token, Func<bool> forget) => _registration = token.Register(() =>
        {
            if (forget())
            {
                _source.TrySetCanceled(token);
            }
        });

        public override void Answer(string? payload)
        {
            _registration.Dispose();
            T value;
            try
            {
                value = JsonDataConverter.Default.Deserialize<T>(payload)!;
            }
            catch (Exception exception)
            {
                _source.TrySetException(exception);
                return;
            }

            _source.TrySetResult(value);
        }
    }
}
