using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Magnum.Embedded.Tests.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Azure.Functions.Worker.Context.Features;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Magnum.Embedded.Tests.Functions;

public sealed class MiddlewareTests
{
    [Fact]
    public async Task Middleware_runs_in_the_order_it_was_added_around_the_function()
    {
        var steps = new ConcurrentQueue<string>();
        await using var host = await StartAsync(builder =>
        {
            builder.UseMiddleware(async (context, next) =>
            {
                steps.Enqueue("outer " + context.FunctionDefinition.Name);
                await next();
                steps.Enqueue("outer end");
            });
            builder.UseMiddleware<Marking>();
            builder.UseWhen<Never>(_ => false);
            builder.UseWhen(context => context.FunctionDefinition.Name == "Plain", async (context, next) =>
            {
                steps.Enqueue($"when {context.Items["mark"]}");
                await next();
            });
        });
        (await host.Http.GetStringAsync("/plain/a")).Should().Be("a");
        steps.Should().Equal("outer Plain", "when set", "outer end");
    }

    [Fact]
    public async Task Middleware_can_replace_the_answer_of_a_function_that_failed()
    {
        await using var host = await StartAsync(builder => builder.UseMiddleware(async (context, next) =>
        {
            try
            {
                await next();
            }
            catch (InvalidOperationException exception)
            {
                context.GetInvocationResult().Value = Results.Text(exception.Message, "text/plain", Encoding.UTF8, 409);
            }
        }));
        var answer = await host.Http.GetAsync("/broken");
        answer.StatusCode.Should().Be(HttpStatusCode.Conflict);
        (await answer.Content.ReadAsStringAsync()).Should().Be("broken");
    }

    [Fact]
    public async Task Middleware_sees_the_result_before_it_is_written_and_can_leave_the_function_out()
    {
        await using var host = await StartAsync(builder => builder.UseMiddleware(async (context, next) =>
        {
            var http = context.GetHttpContext()!;
            if (http.Request.Query.ContainsKey("skip"))
            {
                context.GetInvocationResult().Value = Results.NoContent();
                return;
            }

            await next();
            http.Response.HasStarted.Should().BeFalse();
            context.GetInvocationResult().Value.Should().Be("a");
            http.Response.Headers["X-Late"] = "yes";
        }));
        var answer = await host.Http.GetAsync("/plain/a");
        answer.Headers.GetValues("X-Late").Should().Equal("yes");
        (await host.Http.GetAsync("/plain/a?skip")).StatusCode.Should().Be(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task Middleware_can_read_and_change_the_inputs()
    {
        await using var host = await StartAsync(builder => builder.UseMiddleware(async (context, next) =>
        {
            var bound = await context.Features.Get<IFunctionInputBindingFeature>()!.BindFunctionInputAsync(context);
            bound.Values[1].Should().Be("a");
            bound.Values[1] = "changed";
            var trigger = await context.BindInputAsync<HttpRequest>(context.FunctionDefinition.InputBindings["request"]);
            trigger.Value.Path.Value.Should().Be("/plain/a");
            await next();
        }));
        (await host.Http.GetStringAsync("/plain/a")).Should().Be("changed");
    }

    [Fact]
    public async Task Middleware_knows_the_function_it_runs_for()
    {
        FunctionDefinition? definition = null;
        IReadOnlyDictionary<string, object?>? data = null;
        await using var host = await StartAsync(builder => builder.UseMiddleware((context, next) =>
        {
            (definition, data) = (context.FunctionDefinition, context.BindingContext.BindingData);
            context.InvocationId.Should().NotBeEmpty();
            context.FunctionId.Should().Be(definition.Id);
            context.GetLogger<MiddlewareTests>().Should().NotBeNull();
            context.GetLogger("x").Should().NotBeNull();
            return next();
        }));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/plain/a?q=1");
        await host.Http.SendAsync(request);
        definition!.EntryPoint.Should().Be(typeof(MiddlewareFunctions).FullName + ".Plain");
        definition.PathToAssembly.Should().Be(typeof(MiddlewareFunctions).Assembly.Location);
        definition.InputBindings.Values.Select(b => (b.Name, b.Type, b.Direction)).Should().Equal(("request", "httpTrigger", BindingDirection.In));
        definition.OutputBindings.Values.Select(b => (b.Name, b.Type, b.Direction)).Should().Equal(("$return", "http", BindingDirection.Out));
        definition.Parameters.Select(p => p.Name).Should().Equal("request", "name");
        definition.Parameters[0].Properties["bindingAttribute"].Should().BeOfType<HttpTriggerAttribute>();
        data.Should().BeEquivalentTo(new Dictionary<string, object?> { ["name"] = "a", ["q"] = "1" });
    }

    [Fact]
    public async Task Instances_are_made_by_the_activator_that_is_registered()
    {
        await using var host = await StartAsync(builder => builder.Services.AddSingleton<IFunctionActivator>(new Fixed(new MiddlewareFunctions { Prefix = "fixed " })));
        (await host.Http.GetStringAsync("/plain/a")).Should().Be("fixed a");
    }

    private static Task<FunctionsHost> StartAsync(Action<FunctionsApplicationBuilder> configure) =>
        FunctionsHost.StartAsync(new FunctionsHostSetup(typeof(MiddlewareFunctions)) { Configure = configure });

    public sealed class Marking : IFunctionsWorkerMiddleware
    {
        public Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
        {
            context.Items["mark"] = "set";
            return next(context);
        }
    }

    public sealed class Never : IFunctionsWorkerMiddleware
    {
        public Task Invoke(FunctionContext context, FunctionExecutionDelegate next) => throw new InvalidOperationException("never");
    }

    private sealed class Fixed(object instance) : IFunctionActivator
    {
        public object? CreateInstance(Type instanceType, FunctionContext context) => instance;
    }
}
