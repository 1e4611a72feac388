using Magnum.Embedded.Functions;
using Magnum.Embedded.Invocation;
using Magnum.Embedded.Queues;
using Magnum.Embedded.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Magnum.Embedded.Tests.Queues;

/// <summary>What becomes of a message whose function does not succeed.</summary>
public sealed class QueueWorkerTests
{
    private static readonly QueueAddress Address = new(QueueAddress.DefaultConnection, "worked");
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero));
    private readonly Recorder _recorder = new();

    [Fact]
    public async Task A_last_attempt_cut_off_by_a_stop_comes_back_at_once_and_does_not_count()
    {
        await using var host = await StartAsync();
        var route = host.Get<QueueDirectory>().Route(Address);
        var item = await SendAndTakeAsync(route.Queue);
        var settings = new QueueSettings { MaxDequeueCount = 1, VisibilityTimeout = TimeSpan.FromHours(1) };
        await Worker(host, route, settings).WorkAsync(item, new CancellationToken(canceled: true));
        (await TakeAsync(route.Queue)).Single().DequeueCount.Should().Be(1);
        (await TakeAsync(route.Poison!)).Should().BeEmpty();
    }

    [Fact]
    public async Task A_failed_message_without_a_poison_queue_waits_for_the_end_of_its_lease()
    {
        await using var host = await StartAsync();
        var queue = host.Get<QueueDirectory>().Get(Address);
        var item = await SendAndTakeAsync(queue);
        await Worker(host, new QueueRoute(queue, null), new QueueSettings()).WorkAsync(item, default);
        (await TakeAsync(queue)).Should().BeEmpty("it would fail again and again without a pause");
        await queue.ReleaseAsync(item, TimeSpan.Zero, default);
        (await TakeAsync(queue)).Should().ContainSingle("it was not given up");
    }

    [Fact]
    public async Task A_failed_message_is_tried_again_after_the_visibility_timeout_and_not_before()
    {
        await using var host = await StartAsync();
        var route = host.Get<QueueDirectory>().Route(Address);
        var item = await SendAndTakeAsync(route.Queue);
        await Worker(host, route, new QueueSettings { VisibilityTimeout = TimeSpan.FromSeconds(30) }).WorkAsync(item, default);
        _time.Advance(TimeSpan.FromSeconds(29.9));
        (await TakeAsync(route.Queue)).Should().BeEmpty();
        _time.Advance(TimeSpan.FromSeconds(0.1));
        (await TakeAsync(route.Queue)).Single().DequeueCount.Should().Be(2);
        (await TakeAsync(route.Poison!)).Should().BeEmpty();
    }

    [Fact]
    public async Task A_message_is_held_while_its_function_runs_however_long_that_is()
    {
        await using var host = await StartAsync();
        var queue = new CountingQueue(host.Get<QueueDirectory>().Get(Address));
        var item = await SendAndTakeAsync(queue);
        var work = Worker(host, new QueueRoute(queue, null), new QueueSettings(), "Slow").WorkAsync(item, default);
        await _recorder.TakeAsync(1);
        for (var i = 0; i < 6; i++)
        {
            _time.Advance(TimeSpan.FromSeconds(30));
            await queue.Renewed(1);
            (await TakeAsync(queue)).Should().BeEmpty("{0} half leases have gone by", i + 1);
        }

        _recorder.Release.SetResult();
        await work;
        _time.Advance(TimeSpan.FromHours(1));
        (await TakeAsync(queue)).Should().BeEmpty("the message is done with");
    }

    [Fact]
    public async Task Settings_that_mean_the_embedded_store_mean_the_same_queue()
    {
        await using var host = await StartAsync();
        var queues = host.Get<QueueDirectory>();
        queues.Get(Address with { Connection = "Other" }).Should().BeSameAs(queues.Get(Address));
    }

    private QueueWorker Worker(FunctionsHost host, QueueRoute route, QueueSettings settings, string name = "Failing")
    {
        var function = host.Get<FunctionCatalog>().All.Single(function => function.Name == name);
        return new(function, route, settings, host.Get<FunctionRunner>(), new QueueClock(_time, NullLogger.Instance));
    }

    private static async Task<QueueItem> SendAndTakeAsync(IQueue queue)
    {
        await queue.SendAsync([BinaryData.FromString("m")], default);
        return (await TakeAsync(queue)).Single();
    }

    private static Task<IReadOnlyList<QueueItem>> TakeAsync(IQueue queue) => queue.ReceiveAsync(1, TimeSpan.FromMinutes(1), default);

    private Task<FunctionsHost> StartAsync() => FunctionsHost.StartAsync(new FunctionsHostSetup(typeof(FailingFunctions), typeof(SlowFunctions))
    {
        Settings = { ["Run"] = "x" },
        Configure = builder => builder.Services.AddSingleton(_recorder).AddSingleton<TimeProvider>(_time),
    });
}
