using System.Threading.Channels;
using Magnum.Embedded.Queues;
using Magnum.Embedded.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Magnum.Embedded.Tests.Functions;

/// <summary>Functions of queues and timers have the same middleware and scope as those of requests.</summary>
public sealed class TriggerMiddlewareTests
{
    private readonly Channel<string> _log = Channel.CreateUnbounded<string>();

    [Fact]
    public async Task A_message_runs_through_the_middleware_in_a_scope_of_its_own()
    {
        await using var host = await StartAsync("Message");
        await SendAsync(host, "one");
        await ExpectAsync("before Message one", "run one", "after", "disposed");
        await SendAsync(host, "two");
        await ExpectAsync("before Message two", "run two", "after", "disposed");
    }

    [Fact]
    public async Task A_message_whose_function_fails_leaves_no_scope_behind()
    {
        await using var host = await StartAsync("Message");
        await SendAsync(host, "bad");
        await ExpectAsync("before Message bad", "run bad", "failed", "disposed", "before Message bad", "run bad", "failed", "disposed");
    }

    [Fact]
    public async Task A_timer_runs_through_the_middleware_in_a_scope_of_its_own()
    {
        await using var host = await StartAsync("Tick");
        await ExpectAsync("before Tick ", "run False", "after", "disposed");
    }

    private static Task SendAsync(FunctionsHost host, string message) => host.Get<QueueDirectory>()
        .Get(new QueueAddress(QueueAddress.DefaultConnection, "scoped")).SendAsync([BinaryData.FromString(message)], default);

    private async Task ExpectAsync(params string[] lines)
    {
        using var late = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        foreach (var line in lines)
            (await _log.Reader.ReadAsync(late.Token)).Should().Be(line);
    }

    private Task<FunctionsHost> StartAsync(string watched) => FunctionsHost.StartAsync(new FunctionsHostSetup(typeof(ScopedFunctions))
    {
        HostJson = """{ "extensions": { "queues": { "maxDequeueCount": 2 } } }""",
        Configure = builder =>
        {
            builder.Services.AddSingleton(_log).AddScoped<ScopedFunctions.Scoped>();
            builder.UseMiddleware(async (context, next) =>
            {
                if (context.FunctionDefinition.Name != watched)
                    return;
                context.InstanceServices.GetRequiredService<ScopedFunctions.Scoped>().Should().BeSameAs(context.InstanceServices.GetRequiredService<ScopedFunctions.Scoped>());
                _log.Writer.TryWrite($"before {watched} {context.BindingContext.BindingData.GetValueOrDefault("QueueTrigger")}");
                try
                {
                    await next();
                    _log.Writer.TryWrite("after");
                }
                catch (InvalidOperationException)
                {
                    _log.Writer.TryWrite("failed");
                    throw;
                }
            });
        },
    });
}
