using System.Threading.Channels;
using Microsoft.Azure.Functions.Worker;

namespace Magnum.Embedded.Tests.Timers;

/// <summary>What timer functions saw; a run can be held or made to fail.</summary>
public sealed class TimerRecord
{
    private readonly Channel<TimerInfo> _runs = Channel.CreateUnbounded<TimerInfo>();
    private int _running;

    public Task Hold { get; set; } = Task.CompletedTask;

    public bool Overlapped { get; private set; }

    public ChannelReader<TimerInfo> Runs => _runs.Reader;

    public async Task RunAsync(string name, TimerInfo timer)
    {
        Overlapped |= Interlocked.Increment(ref _running) > 1;
        _runs.Writer.TryWrite(timer);
        await Hold;
        Interlocked.Decrement(ref _running);
        if (name == "Often")
            throw new InvalidOperationException("as the test wants");
    }
}
