using System.Text.Json;
using Magnum.Embedded.Queues;
using Magnum.Embedded.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Magnum.Embedded.Tests.Queues;

/// <summary>What queues promise, whatever keeps the messages. Queue names are fresh for each test, so that a server can be shared.</summary>
public abstract class QueueBehaviourTests
{
    private readonly string _run = Guid.NewGuid().ToString("N");
    private readonly Recorder _recorder = new();

    protected abstract string Connection { get; }

    [Fact]
    public async Task Text_objects_and_bytes_arrive_as_they_were_sent()
    {
        await using var host = await StartAsync(typeof(BodyFunctions));
        await SendAsync(host, "text", BinaryData.FromString("héllo"));
        await SendAsync(host, "record", BinaryData.FromString("""{"name":"n","SIZE":2}"""));
        await SendAsync(host, "bytes", BinaryData.FromBytes("abc"u8.ToArray()));
        await SendAsync(host, "data", BinaryData.FromString("data"));
        var received = await _recorder.TakeAsync(4);
        received.Should().BeEquivalentTo("text héllo", "record n 2", "bytes 616263", "data data");
    }

    [Fact]
    public async Task Properties_of_a_message_can_be_parameters()
    {
        await using var host = await StartAsync(typeof(PropertyFunctions));
        await SendAsync(host, "property", BinaryData.FromString("x"));
        var seen = (await _recorder.TakeAsync(1))[0];
        seen.Should().MatchRegex("^x [^ ]+ 1 True$");
    }

    [Fact]
    public async Task One_property_sends_one_message_or_many_or_none_beside_the_response()
    {
        await using var host = await StartAsync(typeof(SendingFunctions), typeof(BodyFunctions));
        (await host.Http.GetStringAsync("/send/3")).Should().Be("sent 3");
        (await host.Http.GetStringAsync("/send/0")).Should().Be("sent 0");
        (await _recorder.TakeAsync(5)).Should().BeEquivalentTo("text 0", "text 1", "text 2", "record r 3", "record r 0");
    }

    [Fact]
    public async Task A_returned_value_is_sent_by_the_binding_of_the_method()
    {
        await using var host = await StartAsync(typeof(SendingFunctions), typeof(BodyFunctions));
        await SendAsync(host, "forward", BinaryData.FromString("on"));
        (await _recorder.TakeAsync(1)).Should().Equal("text onward");
    }

    [Fact]
    public async Task A_failed_message_is_tried_again_and_ends_in_the_poison_queue()
    {
        await using var host = await StartAsync(typeof(FailingFunctions));
        await SendAsync(host, "failing", BinaryData.FromString("bad"));
        (await _recorder.TakeAsync(4)).Should().Equal("bad 1", "bad 2", "bad 3", "poison bad");
        var queue = host.Get<QueueDirectory>().Get(Address("failing"));
        (await queue.ReceiveAsync(1, TimeSpan.FromMinutes(1), default)).Should().BeEmpty();
    }

    [Fact]
    public async Task A_message_given_back_unworked_comes_again_at_once_as_if_for_the_first_time()
    {
        await using var host = await StartAsync(typeof(SendingFunctions));
        var queue = host.Get<QueueDirectory>().Get(Address("returned"));
        await queue.SendAsync([BinaryData.FromString("héllo")], default);
        for (var i = 0; i < 5; i++)
        {
            var item = (await queue.ReceiveAsync(2, TimeSpan.FromMinutes(1), default)).Should().ContainSingle().Which;
            item.DequeueCount.Should().Be(1);
            BinaryData.FromBytes(item.Body).ToString().Should().Be("héllo");
            await queue.ReturnAsync(item, default);
        }
    }

    [Fact]
    public async Task A_message_is_held_for_as_long_as_its_function_runs()
    {
        await using var host = await StartAsync(typeof(SendingFunctions));
        var renewals = new CountingQueue(host.Get<QueueDirectory>().Get(Address("held")));
        await renewals.EnsureCreatedAsync(default);
        await renewals.SendAsync([BinaryData.FromString("long")], default);
        var item = (await renewals.ReceiveAsync(1, TimeSpan.FromSeconds(1), default)).Single();
        await using (new QueueLease(renewals, item, TimeSpan.FromSeconds(1), new QueueClock(TimeProvider.System, NullLogger.Instance)))
        {
            await renewals.Renewed(3);
            (await renewals.ReceiveAsync(1, TimeSpan.FromSeconds(1), default)).Should().BeEmpty("more than one lease has gone by");
        }

        await renewals.CompleteAsync(item, default);
    }

    [Fact]
    public async Task No_more_functions_run_at_once_than_host_json_allows()
    {
        await using var host = await StartAsync(typeof(SlowFunctions));
        for (var i = 0; i < 9; i++)
            await SendAsync(host, "slow", BinaryData.FromString(i.ToString()));
        await _recorder.TakeAsync(2);
        _recorder.Release.SetResult();
        await _recorder.TakeAsync(7);
        _recorder.MostRunning.Should().BeInRange(2, 3, "batchSize 2 and newBatchThreshold 1 make three at most");
    }

    [Fact]
    public async Task Stopping_waits_for_the_functions_that_run_and_keeps_the_other_messages()
    {
        await using var host = await StartAsync(typeof(SlowFunctions));
        for (var i = 0; i < 5; i++)
            await SendAsync(host, "slow", BinaryData.FromString(i.ToString()));
        var first = await _recorder.TakeAsync(2);
        var stop = host.StopAsync();
        stop.IsCompleted.Should().BeFalse();
        _recorder.Release.SetResult();
        await stop;
        _recorder.Running.Should().Be(0);

        await using var next = await StartAsync(host.Folder, typeof(SlowFunctions));
        first.Concat(await _recorder.TakeAsync(3)).Should().BeEquivalentTo("0", "1", "2", "3", "4");
    }

    private protected QueueAddress Address(string queue) => new(QueueAddress.DefaultConnection, $"{queue}-{_run}");

    private protected Task SendAsync(FunctionsHost host, string queue, BinaryData body) =>
        host.Get<QueueDirectory>().Get(Address(queue)).SendAsync([body], default);

    private protected Task<FunctionsHost> StartAsync(params Type[] functions) => StartAsync(null, functions);

    private Task<FunctionsHost> StartAsync(string? folder, params Type[] functions) => FunctionsHost.StartAsync(Setup(folder, functions));

    private FunctionsHostSetup Setup(string? folder, Type[] functions) => new(functions)
    {
        Folder = folder,
        HostJson = JsonSerializer.Serialize(new
        {
            extensions = new
            {
                http = new { routePrefix = "" },
                queues = new { batchSize = 2, newBatchThreshold = 1, maxDequeueCount = 3, maxPollingInterval = "00:00:00.100", visibilityTimeout = "00:00:00" },
            },
        }),
        Settings = { ["AzureWebJobsStorage"] = Connection, ["Run"] = _run },
        Configure = builder => builder.Services.AddSingleton(_recorder),
    };
}
