using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.DependencyInjection;

namespace Magnum.Embedded.Invocation;

/// <summary>Middleware in its order and, at the end, the function. Built once.</summary>
internal sealed class FunctionPipeline
{
    private readonly IFunctionActivator _activator;

    private FunctionPipeline(IFunctionActivator activator, IReadOnlyList<Func<FunctionExecutionDelegate, FunctionExecutionDelegate>> middleware)
    {
        _activator = activator;
        FunctionExecutionDelegate next = ExecuteAsync;
        for (var i = middleware.Count - 1; i >= 0; i--)
            next = middleware[i](next);
        Run = next;
    }

    public FunctionExecutionDelegate Run { get; }

    public static FunctionPipeline Create(
        IServiceProvider services, IReadOnlyList<Func<FunctionExecutionDelegate, FunctionExecutionDelegate>> middleware) =>
        new(services.GetRequiredService<IFunctionActivator>(), middleware);

    /// <summary>The runtime's own context behind a context that middleware may have wrapped.</summary>
    public static EmbeddedFunctionContext Own(FunctionContext context) =>
        context as EmbeddedFunctionContext
        ?? context.Features.Get<EmbeddedFunctionContext>()
        ?? throw new InvalidOperationException("The context does not belong to an invocation of this runtime.");

    private Task ExecuteAsync(FunctionContext context)
    {
        var own = Own(context);
        var function = own.Function;
        if (own.State.Arguments is null && function.BindsAsync)
            return BindAndExecuteAsync(context, own);
        var arguments = own.State.Arguments ?? InputBindingFeature.Bind(own);
        var instance = function.Method.IsStatic ? null : _activator.CreateInstance(function.Method.DeclaringType!, context);
        if (instance is IDisposable or IAsyncDisposable)
            return ExecuteAndDisposeAsync(own, instance, arguments);
        var call = own.InvokeAsync(instance, arguments);
        if (!call.IsCompletedSuccessfully)
            return AwaitAsync(own, call);
        Complete(own, call.Result);
        return Task.CompletedTask;
    }

    private async Task BindAndExecuteAsync(FunctionContext context, EmbeddedFunctionContext own)
    {
        await InputBindingFeature.BindAsync(own);
        await ExecuteAsync(context);
    }

    private static async Task AwaitAsync(EmbeddedFunctionContext own, ValueTask<object?> call) => Complete(own, await call);

    private static async Task ExecuteAndDisposeAsync(EmbeddedFunctionContext own, object instance, object?[] arguments)
    {
        try
        {
            Complete(own, await own.InvokeAsync(instance, arguments));
        }
        finally
        {
            if (instance is IAsyncDisposable disposable)
                await disposable.DisposeAsync();
            else
                ((IDisposable)instance).Dispose();
        }
    }

    /// <summary>Keeps the result. An object with output properties is taken apart and is then no result any more, as in the true worker.</summary>
    private static void Complete(EmbeddedFunctionContext own, object? result)
    {
        var state = own.State;
        if (!own.Function.HasPropertyOutputs)
        {
            state.Result = result;
            return;
        }

        if (result is not null)
            foreach (var output in own.Function.Outputs)
                if (output.Property is not null)
                    state.SetOutput(output.Name, output.Read(result));
        state.Result = null;
    }
}
