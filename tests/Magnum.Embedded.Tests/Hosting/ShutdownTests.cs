using System.Net;
using Magnum.Embedded.Queues;
using Magnum.Embedded.Tests.Queues;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;

namespace Magnum.Embedded.Tests.Hosting;

public sealed class ShutdownTests
{
    [Fact]
    public async Task Stopping_answers_the_requests_that_run()
    {
        var gate = new Gate();
        await using var host = await FunctionsHost.StartAsync(new FunctionsHostSetup(typeof(HeldFunctions))
        {
            Configure = builder => builder.Services.AddSingleton(gate),
        });
        var answer = host.Http.GetAsync("/held");
        await gate.Entered.Task;
        var stop = host.StopAsync();
        stop.IsCompleted.Should().BeFalse();
        gate.Open.SetResult();
        await stop;
        (await answer).StatusCode.Should().Be(HttpStatusCode.Accepted);
    }

    [Fact]
    public async Task A_function_that_does_not_end_is_cancelled_and_does_not_hold_up_the_stop()
    {
        var gate = new Gate();
        await using var host = await FunctionsHost.StartAsync(new FunctionsHostSetup(typeof(HeldFunctions))
        {
            Configure = builder => builder.Services.AddSingleton(gate),
        });
        await gate.TimerEntered.Task;
        await host.StopAsync();
        gate.TimerCancelled.IsCancellationRequested.Should().BeTrue();
    }

    [Fact]
    public async Task The_time_limit_of_host_json_cancels_a_function()
    {
        var gate = new Gate();
        var time = new FakeTimeProvider();
        await using var host = await FunctionsHost.StartAsync(new FunctionsHostSetup(typeof(HeldFunctions))
        {
            HostJson = """{ "functionTimeout": "00:03:00", "extensions": { "http": { "routePrefix": "" } } }""",
            Configure = builder => builder.Services.AddSingleton(gate).AddSingleton<TimeProvider>(time),
        });
        var cancelled = await gate.TimerEntered.Task;
        time.Advance(TimeSpan.FromMinutes(2));
        cancelled.IsCancellationRequested.Should().BeFalse();
        time.Advance(TimeSpan.FromMinutes(1));
        cancelled.IsCancellationRequested.Should().BeTrue();
        gate.Open.SetResult();
    }

    [Fact]
    public async Task While_requests_still_run_nothing_else_is_begun()
    {
        var (gate, recorder) = (new Gate(), new Recorder());
        await using var host = await FunctionsHost.StartAsync(new FunctionsHostSetup(typeof(HeldFunctions), typeof(PropertyFunctions))
        {
            Settings = { ["Run"] = "stop" },
            Configure = builder => builder.Services.AddSingleton(gate).AddSingleton(recorder),
        });
        var (lifetime, queues) = (host.Get<IHostApplicationLifetime>(), host.Get<QueueDirectory>());
        var answer = host.Http.GetAsync("/held");
        await gate.Entered.Task;
        var stopping = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var registration = lifetime.ApplicationStopping.Register(stopping.SetResult);
        var stop = host.StopAsync();
        await stopping.Task;

        // A fetch that was under way at the stop, and would take what it finds, is through after another write.
        await SendAsync("unread");
        await SendAsync("property-stop");
        gate.Open.SetResult();
        (await answer).StatusCode.Should().Be(HttpStatusCode.Accepted);
        await stop;
        recorder.Count.Should().Be(0);

        Task SendAsync(string queue) =>
            queues.Get(new QueueAddress(QueueAddress.DefaultConnection, queue)).SendAsync([BinaryData.FromString("late")], default);
    }

    public sealed class Gate
    {
        public TaskCompletionSource Entered { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource<CancellationToken> TimerEntered { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource Open { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public CancellationToken TimerCancelled => TimerEntered.Task.Result;
    }

    public sealed class HeldFunctions(Gate gate)
    {
        [Function("Held")]
        public async Task<IResult> Held([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "held")] HttpRequest request)
        {
            gate.Entered.SetResult();
            await gate.Open.Task;
            return Results.Accepted(request.Path);
        }

        [Function("Endless")]
        public async Task Endless([TimerTrigger("0 0 0 1 1 *", RunOnStartup = true)] TimerInfo timer, CancellationToken cancellation)
        {
            gate.TimerEntered.TrySetResult(cancellation);
            await gate.Open.Task;
            _ = timer;
        }
    }
}
