using System.Threading.Channels;

namespace Magnum.Embedded.Tests.Queues;

/// <summary>What functions of a test saw, in the order they saw it.</summary>
public sealed class Recorder
{
    private readonly Channel<string> _seen = Channel.CreateUnbounded<string>();
    private int _running;
    private int _mostRunning;

    public TaskCompletionSource Release { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>How much is there that nobody has taken.</summary>
    public int Count => _seen.Reader.Count;

    public int Running => Volatile.Read(ref _running);

    public int MostRunning => Volatile.Read(ref _mostRunning);

    public void Add(string what) => _seen.Writer.TryWrite(what);

    public async Task RunUntilReleasedAsync(string what)
    {
        var now = Interlocked.Increment(ref _running);
        InterlockedMax(now);
        Add(what);
        await Release.Task;
        Interlocked.Decrement(ref _running);
    }

    public async Task<IReadOnlyList<string>> TakeAsync(int count)
    {
        using var late = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        var taken = new List<string>();
        while (taken.Count < count)
            taken.Add(await _seen.Reader.ReadAsync(late.Token));
        return taken;
    }

    private void InterlockedMax(int now)
    {
        for (var most = MostRunning; now > most; most = MostRunning)
            Interlocked.CompareExchange(ref _mostRunning, now, most);
    }
}
