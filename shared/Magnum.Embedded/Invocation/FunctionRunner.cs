using Magnum.Embedded.Functions;
using Magnum.Embedded.Hosting;
using Magnum.Embedded.Queues;
using Microsoft.Extensions.DependencyInjection;

namespace Magnum.Embedded.Invocation;

/// <summary>Runs invocations: pipeline, then queue outputs.</summary>
internal sealed class FunctionRunner(
    FunctionPipeline pipeline, QueueOutputs queues, IServiceScopeFactory scopes, HostSettings settings, TimeProvider time)
{
    /// <summary>Runs an invocation in the scope its context already has.</summary>
    public Task RunAsync(EmbeddedFunctionContext context) =>
        context.Function.HasQueueOutputs ? RunAndSendAsync(context) : pipeline.Run(context);

    /// <summary>Runs an invocation in a scope of its own, under the time limit of host.json.</summary>
    public async Task<object?> RunInScopeAsync(FunctionDescriptor function, object trigger, CancellationToken cancellation)
    {
        if (settings.FunctionTimeout is not { } limit)
            return await RunUnlimitedAsync(function, trigger, cancellation);
        using var timeout = new CancellationTokenSource(limit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellation);
        return await RunUnlimitedAsync(function, trigger, either.Token);
    }

    /// <summary>Runs an invocation in a scope of its own for as long as it takes, with the method called by <paramref name="detour"/>.</summary>
    public Task<object?> RunByDetourAsync(FunctionDescriptor function, object trigger, Detour detour) =>
        RunUnlimitedAsync(function, trigger, CancellationToken.None, detour);

    private async Task<object?> RunUnlimitedAsync(
        FunctionDescriptor function, object trigger, CancellationToken cancellation, Detour? detour = null)
    {
        await using var scope = scopes.CreateAsyncScope();
        var context = new EmbeddedFunctionContext(function, scope.ServiceProvider, trigger, cancellation) { Detour = detour };
        await RunAsync(context);
        return context.State.Result;
    }

    private async Task RunAndSendAsync(EmbeddedFunctionContext context)
    {
        await pipeline.Run(context);
        await queues.SendAsync(context);
    }
}
