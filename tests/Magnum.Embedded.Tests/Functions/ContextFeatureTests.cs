using Magnum.Embedded.Tests.Hosting;
using Magnum.Embedded.Tests.Queues;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Magnum.Embedded.Tests.Functions;

/// <summary>What middleware can learn from the context of an invocation, and what it can change in it.</summary>
public sealed class ContextFeatureTests
{
    private readonly Recorder _recorder = new();

    [Fact]
    public async Task Middleware_sees_and_replaces_what_output_bindings_send()
    {
        List<(string Name, string Type)> outputs = [];
        await using var host = await StartAsync(async (context, next) =>
        {
            await next();
            if (context.FunctionDefinition.Name != "Send")
                return;
            outputs.AddRange(context.GetOutputBindings<object>().Select(o => (o.Name, o.BindingType)));
            var texts = context.GetOutputBindings<string[]>().Single(o => o.Name == "Texts");
            texts.Value.Should().Equal("0", "1");
            texts.Value = ["replaced"];
            context.GetOutputBindings<Uri>().Should().OnlyContain(o => o.Value == null, "only what is not set may become one");
        });
        (await host.Http.GetStringAsync("/send/2")).Should().Be("sent 2");
        (await _recorder.TakeAsync(2)).Should().BeEquivalentTo("text replaced", "record r 2");
        outputs.Should().BeEquivalentTo([("Response", "http"), ("Texts", "queue"), ("One", "queue"), ("None", "queue")]);
    }

    [Fact]
    public async Task The_trace_of_the_caller_is_the_trace_of_the_invocation()
    {
        TraceContext? trace = null;
        await using var host = await StartAsync((context, next) =>
        {
            // Not that of the message that the function sends, which another one takes.
            if (context.FunctionDefinition.Name == "Send") trace = context.TraceContext;
            return next();
        });
        using var request = new HttpRequestMessage(HttpMethod.Get, "/send/0");
        request.Headers.Add("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
        request.Headers.Add("tracestate", "vendor=1");
        await host.Http.SendAsync(request);
        trace!.TraceParent.Should().MatchRegex("^00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]$").And.Contain("0af7651916cd43dd8448eb211c80319c");
        trace.TraceState.Should().Be("vendor=1");
        trace.Attributes.Should().BeEmpty();
        trace.Baggage.Should().BeEmpty();
    }

    [Fact]
    public async Task An_invocation_is_a_first_attempt_with_no_retries_of_its_own()
    {
        RetryContext? retry = null;
        await using var host = await StartAsync((context, next) =>
        {
            retry = context.RetryContext;
            return next();
        });
        await host.Http.GetAsync("/send/0");
        (retry!.RetryCount, retry.MaxRetryCount).Should().Be((0, 0));
    }

    [Fact]
    public async Task Middleware_can_add_features_and_replace_items_and_services()
    {
        var services = new ServiceCollection().AddSingleton("its own").BuildServiceProvider();
        await using var host = await StartAsync((context, next) =>
        {
            if (context.FunctionDefinition.Name != "Send")
                return next();
            context.Features.Get<Version>().Should().BeNull();
            context.Features.Set(new Version(1, 2));
            context.Features.Get<Version>().Should().Be(new Version(1, 2));
            context.Features.Should().Contain(feature => feature.Key == typeof(Version));
            context.Items = new Dictionary<object, object> { ["key"] = "value" };
            context.InstanceServices = services;
            return next();
        });
        (await host.Http.GetStringAsync("/send/0")).Should().Be("sent 0");
    }

    [Fact]
    public async Task A_result_or_input_of_another_type_or_name_is_told()
    {
        var told = new List<string>();
        await using var host = await StartAsync(async (context, next) =>
        {
            if (context.FunctionDefinition.Name != "Forward")
            {
                await next();
                return;
            }

            await TellAsync(told, async () => await context.BindInputAsync<Uri>(context.FunctionDefinition.InputBindings["message"]));
            await TellAsync(told, async () => await context.BindInputAsync<string>(context.FunctionDefinition.OutputBindings["$return"]));
            await next();
            context.GetInvocationResult<string>().Value.Should().Be("onward");
            context.GetInvocationResult<string>().Value += "s";
            await TellAsync(told, () => Task.FromResult(context.GetInvocationResult<Uri>()));
        });
        var queue = host.Get<Magnum.Embedded.Queues.QueueDirectory>().Get(new("AzureWebJobsStorage", "forward-features"));
        await queue.SendAsync([BinaryData.FromString("on")], default);
        (await _recorder.TakeAsync(1)).Should().Equal("text onwards");
        told.Should().HaveCount(3);
        told[0].Should().Be("Input 'message' is a System.String, not a System.Uri.");
        told[1].Should().Be("Function 'Forward' has no parameter '$return'.");
        told[2].Should().Be("Function 'Forward' returned System.String, not System.Uri.");
    }

    private static async Task TellAsync(List<string> told, Func<Task> act)
    {
        try
        {
            await act();
        }
        catch (InvalidOperationException exception)
        {
            told.Add(exception.Message);
        }
    }

    private Task<FunctionsHost> StartAsync(Func<FunctionContext, Func<Task>, Task> middleware) =>
        FunctionsHost.StartAsync(new FunctionsHostSetup(typeof(SendingFunctions), typeof(BodyFunctions))
        {
            Settings = { ["Run"] = "features" },
            Configure = builder =>
            {
                builder.Services.AddSingleton(_recorder);
                builder.UseMiddleware(middleware);
            },
        });
}
