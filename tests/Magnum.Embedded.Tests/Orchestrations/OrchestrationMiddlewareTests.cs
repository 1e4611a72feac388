using Magnum.Embedded.Tests.Hosting;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Magnum.Embedded.Tests.Orchestrations;

/// <summary>Middleware around an orchestrator is bound to no thread, as with the true worker.</summary>
public sealed class OrchestrationMiddlewareTests
{
    private readonly ScopedOrchestrator.Counter _counter = new();

    [Fact]
    public async Task Middleware_may_wait_for_anything_before_and_after_the_orchestrator()
    {
        var after = new TaskCompletionSource<object?>();
        var ended = await RunAsync("end", async (context, next) =>
        {
            await Task.Run(() => { });
            await next().ConfigureAwait(false);
            await Task.Run(() => { });
            after.TrySetResult(context.GetInvocationResult().Value);
        });
        ended.RuntimeStatus.Should().Be(OrchestrationRuntimeStatus.Completed);
        (await after.Task.WaitAsync(TimeSpan.FromSeconds(20))).Should().Be(ended.ReadOutputAs<string>());
    }

    [Fact]
    public async Task What_middleware_lets_flow_reaches_the_orchestrator_through_all_its_steps() =>
        (await RunAsync("end", async (_, next) =>
        {
            await Task.Yield();
            _counter.Flow.Value = "flows";
            await next();
        })).ReadOutputAs<string>().Should().Be("flows flows");

    [Fact]
    public async Task Middleware_sees_the_orchestrator_fail_and_cannot_undo_it()
    {
        var seen = new TaskCompletionSource<string>();
        var ended = await RunAsync("fail", async (context, next) =>
        {
            try
            {
                await next();
            }
            catch (FormatException exception)
            {
                seen.TrySetResult(exception.Message);
                context.GetInvocationResult().Value = "mended";
            }
        });
        ended.FailureDetails!.ErrorMessage.Should().Be("as the test wants");
        (await seen.Task.WaitAsync(TimeSpan.FromSeconds(20))).Should().Be("as the test wants");
    }

    [Fact]
    public async Task Middleware_that_fails_afterwards_changes_nothing() =>
        (await RunAsync("end", async (_, next) =>
        {
            await next();
            throw new InvalidOperationException("too late");
        })).RuntimeStatus.Should().Be(OrchestrationRuntimeStatus.Completed);

    [Fact]
    public async Task Middleware_that_fails_before_fails_the_orchestration() =>
        (await RunAsync("end", async (_, _) =>
        {
            await Task.Run(() => { });
            throw new InvalidOperationException("refused");
        })).FailureDetails!.ErrorMessage.Should().Be("refused");

    [Fact]
    public async Task Middleware_can_leave_the_orchestrator_out() =>
        (await RunAsync("end", async (context, _) =>
        {
            await Task.Run(() => { });
            context.GetInvocationResult().Value = "instead";
        })).ReadOutputAs<string>().Should().Be("instead");

    private async Task<OrchestrationMetadata> RunAsync(string what, Func<FunctionContext, Func<Task>, Task> middleware)
    {
        await using var host = await FunctionsHost.StartAsync(new FunctionsHostSetup(typeof(ScopedOrchestrator))
        {
            Configure = builder =>
            {
                builder.Services.AddSingleton(_counter).AddScoped<ScopedOrchestrator.Scoped>();
                builder.UseMiddleware((context, next) =>
                    context.FunctionDefinition.Name == "ScopedRun" ? middleware(context, next) : next());
            },
        });
        var client = host.Get<DurableTaskClient>();
        await client.ScheduleNewOrchestrationInstanceAsync("ScopedRun", what, new StartOrchestrationOptions("one"));
        return await client.WaitForInstanceCompletionAsync("one", true).WaitAsync(TimeSpan.FromSeconds(20));
    }
}
