using Azure.Storage.Queues;
using Magnum.Embedded.Queues;
using Magnum.Embedded.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Magnum.Embedded.Tests.Queues;

/// <summary>How messages lie in Azure Storage, as other senders and receivers meet them there.</summary>
public sealed class MessageEncodingTests(Azurite azurite) : IClassFixture<Azurite>
{
    private readonly string _run = Guid.NewGuid().ToString("N");
    private readonly Recorder _recorder = new();

    [Theory]
    [InlineData("none", "héllo")]
    [InlineData("base64", "aMOpbGxv")]
    public async Task Messages_lie_in_the_queue_in_the_encoding_of_host_json(string encoding, string wire)
    {
        await using var host = await StartAsync(encoding);
        var sent = new QueueAddress(QueueAddress.DefaultConnection, $"sent-{_run}");
        await host.Get<QueueDirectory>().Get(sent).SendAsync([BinaryData.FromString("héllo")], default);
        (await Raw(sent.Name).PeekMessageAsync()).Value.MessageText.Should().Be(wire);

        await Raw($"text-{_run}").CreateIfNotExistsAsync();
        await Raw($"text-{_run}").SendMessageAsync(wire);
        (await _recorder.TakeAsync(1)).Should().Equal("text héllo");
    }

    [Fact]
    public async Task A_message_that_is_not_Base64_goes_to_the_poison_queue_unrun()
    {
        await using var host = await StartAsync("base64");
        await Raw($"failing-{_run}").CreateIfNotExistsAsync();
        await Raw($"failing-{_run}").SendMessageAsync("not base64!");
        (await _recorder.TakeAsync(1)).Should().Equal("poison not base64!");
        (await Raw($"failing-{_run}").PeekMessagesAsync()).Value.Should().BeEmpty();
    }

    private QueueClient Raw(string queue) => new(azurite.ConnectionString, queue);

    private Task<FunctionsHost> StartAsync(string encoding) =>
        FunctionsHost.StartAsync(new FunctionsHostSetup(typeof(BodyFunctions), typeof(FailingFunctions))
        {
            HostJson = $$"""{ "extensions": { "queues": { "messageEncoding": "{{encoding}}", "maxPollingInterval": "00:00:00.100" } } }""",
            Settings = { ["AzureWebJobsStorage"] = azurite.ConnectionString, ["Run"] = _run },
            Configure = builder => builder.Services.AddSingleton(_recorder),
        });
}
