using Magnum.Embedded.Store;
using Magnum.Embedded.Tests.Hosting;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Magnum.Embedded.Tests.Timers;

public sealed class TimerTriggerTests : IDisposable
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 30, 0, TimeSpan.Zero);
    private readonly string _folder = Directory.CreateTempSubdirectory("magnum-timers-").FullName;
    private readonly FakeTimeProvider _time = new(Start);
    private readonly TimerRecord _record = new();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_function_runs_when_it_is_due_and_knows_its_schedule()
    {
        await using var host = await StartAsync(typeof(TimerFunctions));
        var run = await NextAsync(TimeSpan.FromMinutes(1));
        run.IsPastDue.Should().BeFalse();
        run.ScheduleStatus!.Next.Should().Be(new DateTime(2026, 1, 1, 1, 0, 0, DateTimeKind.Utc));
        _time.GetUtcNow().Should().BeOnOrAfter(Start.AddMinutes(30));
        (await NextAsync(TimeSpan.FromMinutes(1))).ScheduleStatus!.Last.Hour.Should().Be(1);
    }

    [Fact]
    public async Task A_run_missed_while_the_application_was_down_is_made_up_for()
    {
        await using (await StartAsync(typeof(TimerFunctions)))
            await NextAsync(TimeSpan.FromMinutes(1));
        _time.Advance(TimeSpan.FromHours(5));
        await using var host = await StartAsync(typeof(TimerFunctions));
        var run = await NextAsync(TimeSpan.Zero);
        run.IsPastDue.Should().BeTrue();
        run.ScheduleStatus!.Last.Hour.Should().Be(1);
        (await NextAsync(TimeSpan.FromMinutes(1))).IsPastDue.Should().BeFalse();
    }

    [Fact]
    public async Task A_run_on_start_up_comes_at_once_and_leaves_the_schedule_as_it_is()
    {
        await using var host = await StartAsync(typeof(TimerFunctions.AtStart));
        var run = await NextAsync(TimeSpan.Zero);
        run.IsPastDue.Should().BeFalse();
        run.ScheduleStatus.Should().BeNull("the timer is not monitored");
        await NextAsync(TimeSpan.FromMinutes(1));
        _time.GetUtcNow().Should().BeOnOrAfter(Start.AddMinutes(30));
    }

    [Fact]
    public async Task Runs_never_overlap_and_a_failed_run_does_not_end_the_timer()
    {
        var hold = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _record.Hold = hold.Task;
        await using var host = await StartAsync(typeof(TimerFunctions.Often));
        await NextAsync(TimeSpan.FromSeconds(1));
        for (var i = 0; i < 20; i++)
            _time.Advance(TimeSpan.FromSeconds(5));
        _record.Runs.TryRead(out _).Should().BeFalse("the first run has not ended");
        hold.SetResult();
        (await NextAsync(TimeSpan.FromSeconds(1))).ScheduleStatus.Should().BeNull("tight schedules are not monitored");
        _record.Overlapped.Should().BeFalse();
    }

    [Fact]
    public async Task A_timer_goes_on_though_its_state_cannot_be_written()
    {
        await using var host = await StartAsync(typeof(TimerFunctions));
        await NextAsync(TimeSpan.FromMinutes(1));
        await host.Get<EmbeddedStore>().WriteAsync(t => { t.Execute("ALTER TABLE timer_state RENAME TO gone"); });
        await NextAsync(TimeSpan.FromMinutes(1));
        (await NextAsync(TimeSpan.FromMinutes(1))).ScheduleStatus!.Last.Hour.Should().Be(2);
    }


    private Task<FunctionsHost> StartAsync(Type functions) => FunctionsHost.StartAsync(new FunctionsHostSetup(functions)
    {
        Folder = _folder,
        Settings = { ["Often"] = "00:00:05" },
        Configure = builder => builder.Services.AddSingleton<TimeProvider>(_time).AddSingleton(_record),
    });

    /// <summary>Lets virtual time go on by steps until the next run.</summary>
    private async Task<TimerInfo> NextAsync(TimeSpan step)
    {
        using var late = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (true)
        {
            if (_record.Runs.TryRead(out var run))
                return run;
            _time.Advance(step);
            await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System, late.Token);
        }
    }
}
