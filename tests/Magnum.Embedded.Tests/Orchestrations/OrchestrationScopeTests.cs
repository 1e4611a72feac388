using Magnum.Embedded.Tests.Hosting;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;

namespace Magnum.Embedded.Tests.Orchestrations;

/// <summary>The scope and the middleware of an orchestrator live as long as its run is in memory, however that ends.</summary>
public sealed class OrchestrationScopeTests
{
    private readonly ScopedOrchestrator.Counter _counter = new();
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero));
    private int _left;

    [Theory]
    [InlineData("end", OrchestrationRuntimeStatus.Completed, 1)]
    [InlineData("fail", OrchestrationRuntimeStatus.Failed, 1)]
    [InlineData("foreign", OrchestrationRuntimeStatus.Failed, 1)]
    [InlineData("anew", OrchestrationRuntimeStatus.Completed, 2)]
    public async Task A_run_that_ends_disposes_its_scope(string what, OrchestrationRuntimeStatus status, int runs)
    {
        await using var host = await StartAsync();
        var client = host.Get<DurableTaskClient>();
        await client.ScheduleNewOrchestrationInstanceAsync("ScopedRun", what, new Microsoft.DurableTask.StartOrchestrationOptions("one"));
        (await client.WaitForInstanceCompletionAsync("one")).RuntimeStatus.Should().Be(status);
        await DisposedAsync(runs);
    }

    [Fact]
    public async Task A_terminated_run_disposes_its_scope()
    {
        await using var host = await WaitingAsync();
        await host.Get<DurableTaskClient>().TerminateInstanceAsync("one");
        await DisposedAsync(1);
    }

    [Fact]
    public async Task A_run_that_leaves_the_memory_disposes_its_scope_and_gets_another_when_it_goes_on()
    {
        await using var host = await WaitingAsync();
        _time.Advance(TimeSpan.FromMinutes(10));
        await DisposedAsync(1);
        var client = host.Get<DurableTaskClient>();
        await client.RaiseEventAsync("one", "go", 1);
        (await client.WaitForInstanceCompletionAsync("one", true)).RuntimeStatus.Should().Be(OrchestrationRuntimeStatus.Completed);
        await DisposedAsync(1);
        _counter.Opened.Should().Be(2);
    }

    [Fact]
    public async Task A_stop_disposes_the_scopes_of_runs_in_memory()
    {
        var host = await WaitingAsync();
        await host.DisposeAsync();
        (_counter.Disposed.CurrentCount, _left).Should().Be((1, 1));
    }

    private async Task<FunctionsHost> WaitingAsync()
    {
        var host = await StartAsync();
        var client = host.Get<DurableTaskClient>();
        await client.ScheduleNewOrchestrationInstanceAsync("ScopedRun", "wait", new Microsoft.DurableTask.StartOrchestrationOptions("one"));
        using var late = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while ((await client.GetInstanceAsync("one", true, late.Token))?.SerializedCustomStatus is null)
            await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System, late.Token);
        return host;
    }

    private async Task DisposedAsync(int scopes)
    {
        for (var i = 0; i < scopes; i++)
            (await _counter.Disposed.WaitAsync(TimeSpan.FromSeconds(20))).Should().BeTrue("scope {0} should be disposed", i);
        _counter.Disposed.CurrentCount.Should().Be(0);
    }

    private Task<FunctionsHost> StartAsync() => FunctionsHost.StartAsync(new FunctionsHostSetup(typeof(ScopedOrchestrator))
    {
        Configure = builder =>
        {
            builder.Services.AddSingleton(_counter).AddScoped<ScopedOrchestrator.Scoped>().AddSingleton<TimeProvider>(_time);
            builder.UseMiddleware(async (context, next) =>
            {
                if (!context.FunctionDefinition.Name.StartsWith("Scoped", StringComparison.Ordinal))
                {
                    await next();
                    return;
                }

                try
                {
                    await next();
                }
                finally
                {
                    _left++;
                }
            });
        },
    });
}
