using Magnum.Embedded.Hosting;
using Magnum.Embedded.Store;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace Magnum.Embedded.Timers;

/// <summary>Runs one timer function when it is due, one run after the other, never two at a time.</summary>
internal sealed partial class TimerListener(TimerFunction function, Lazy<EmbeddedStore> store, TimeProvider time, ILogger logger)
{
    private static readonly TimeSpan LongestDelay = TimeSpan.FromDays(1);
    private readonly CancellationTokenSource _stopping = new();
    private readonly CancellationTokenSource _aborting = new();
    private Task _running = Task.CompletedTask;
    private ScheduleStatus _status = new();
    private bool _monitored;

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    private TimerSchedule Schedule => function.Plan.Schedule;

    public void Start() => _running = Task.Run(RunAsync);

    public Task StopStartingAsync() => _stopping.CancelAsync();

    public async Task StopAsync(CancellationToken cancellation)
    {
        await StopStartingAsync();
        if (await _running.EndsAsync(Timeout.InfiniteTimeSpan, time, cancellation))
            return;
        await _aborting.CancelAsync();
        await _running.EndsAsync(Shutdown.Grace, time);
    }

    private async Task RunAsync()
    {
        try
        {
            await BeginAsync();
            while (true)
            {
                await DelayUntilAsync(_status.Next);
                await InvokeAsync(pastDue: false);
            }
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            // Stopped between two runs.
        }
        catch (Exception exception)
        {
            Broken(logger, function.Descriptor.Name, exception);
        }
    }

    /// <summary>Takes up where the last process ended and makes up for a run missed since.</summary>
    private async Task BeginAsync()
    {
        var now = Now;
        var next = Schedule.Next(now);
        _monitored = function.Plan.UseMonitor && Schedule.Next(next) - next >= TimeSpan.FromMinutes(1);
        var known = _monitored ? TimerState.Read(store.Value, function.Descriptor.Name, Schedule.Text) : null;
        _status = known ?? new ScheduleStatus { Next = next };
        if (known is null)
            await SaveAsync(now);
        var missed = known is not null && known.Next < now;
        if (missed || function.Plan.RunOnStartup)
            await InvokeAsync(missed);
    }

    private async Task InvokeAsync(bool pastDue)
    {
        _stopping.Token.ThrowIfCancellationRequested();
        var started = Now;
        var info = new TimerInfo { IsPastDue = pastDue, ScheduleStatus = _monitored ? Copy() : null };
        try
        {
            await function.RunAsync(info, _aborting.Token);
        }
        catch (Exception exception)
        {
            Failed(logger, function.Descriptor.Name, exception);
            if (_aborting.IsCancellationRequested)
                return;
        }

        _status.Last = started;
        if (started >= _status.Next)
            _status.Next = Schedule.Next(_status.Next);
        if (_status.Next <= Now)
            _status.Next = Schedule.Next(Now);
        await SaveAsync(Now);
    }

    private async Task SaveAsync(DateTime now)
    {
        _status.LastUpdated = now;
        if (!_monitored)
            return;
        try
        {
            await TimerState.WriteAsync(store.Value, function.Descriptor.Name, Schedule.Text, _status);
        }
        catch (Exception exception)
        {
            NotSaved(logger, function.Descriptor.Name, exception);
        }
    }

    private async Task DelayUntilAsync(DateTime due)
    {
        for (var left = due - Now; left > TimeSpan.Zero; left = due - Now)
            await Task.Delay(left < LongestDelay ? left : LongestDelay, time, _stopping.Token);
    }

    private ScheduleStatus Copy() => new() { Last = _status.Last, Next = _status.Next, LastUpdated = _status.LastUpdated };

    [LoggerMessage(7, LogLevel.Error, "Function {Function} failed; it runs again when it is due")]
    private static partial void Failed(ILogger logger, string function, Exception exception);

    [LoggerMessage(10, LogLevel.Error, "The state of the timer of function {Function} could not be written; after a restart a run may be repeated")]
    private static partial void NotSaved(ILogger logger, string function, Exception exception);

    [LoggerMessage(8, LogLevel.Critical, "Function {Function} does not run any more: its timer is broken")]
    private static partial void Broken(ILogger logger, string function, Exception exception);
}
