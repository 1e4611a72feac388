using Magnum.Embedded.Invocation;
using Microsoft.Azure.Functions.Worker.Context.Features;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>What goes into and comes out of an invocation, for middleware.</summary>
public static class FunctionContextBindingFeatureExtensions
{
    /// <summary>Binds the function's inputs and gives access to the one that <paramref name="bindingMetadata"/> names.</summary>
    /// <exception cref="InvalidOperationException">The function has no such input, or not of type <typeparamref name="T"/>.</exception>
    public static async ValueTask<InputBindingData<T>> BindInputAsync<T>(this FunctionContext context, BindingMetadata bindingMetadata)
    {
        ArgumentNullException.ThrowIfNull(bindingMetadata);
        var feature = context.Features.Get<IFunctionInputBindingFeature>()
            ?? throw new InvalidOperationException("The invocation has no input binding feature.");
        var bound = await feature.BindFunctionInputAsync(context);
        var parameters = context.FunctionDefinition.Parameters;
        for (var i = 0; i < parameters.Length; i++)
            if (string.Equals(parameters[i].Name, bindingMetadata.Name, StringComparison.OrdinalIgnoreCase))
                return new BoundInput<T>(bindingMetadata, bound.Values, i);
        throw new InvalidOperationException(
            $"Function '{context.FunctionDefinition.Name}' has no parameter '{bindingMetadata.Name}'.");
    }

    /// <summary>What the function returned; setting the value replaces it.</summary>
    public static InvocationResult GetInvocationResult(this FunctionContext context) =>
        new UntypedInvocationResult(State(context));

    /// <summary>What the function returned, as <typeparamref name="T"/>.</summary>
    /// <exception cref="InvalidOperationException">The function returned something else.</exception>
    public static InvocationResult<T> GetInvocationResult<T>(this FunctionContext context)
    {
        var state = State(context);
        if (state.Result is not (null or T))
            throw new InvalidOperationException(
                $"Function '{context.FunctionDefinition.Name}' returned {state.Result.GetType()}, not {typeof(T)}.");
        return new TypedInvocationResult<T>(state);
    }

    /// <summary>Values the function sends through output bindings, as far as they are (or may become) a <typeparamref name="T"/>.</summary>
    public static IEnumerable<OutputBindingData<T>> GetOutputBindings<T>(this FunctionContext context)
    {
        var state = State(context);
        foreach (var binding in context.FunctionDefinition.OutputBindings.Values)
            if (binding.Name != "$return" && state.GetOutput(binding.Name) is null or T)
                yield return new BoundOutput<T>(state, binding);
    }

    private static InvocationState State(FunctionContext context) =>
        context is EmbeddedFunctionContext embedded
            ? embedded.State
            : context.Features.Get<InvocationState>()
                ?? throw new InvalidOperationException("The context does not belong to an invocation of this runtime.");
}
