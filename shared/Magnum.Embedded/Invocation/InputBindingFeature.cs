using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Context.Features;

namespace Magnum.Embedded.Invocation;

/// <summary>Binds the arguments of an invocation, once.</summary>
internal sealed class InputBindingFeature : IFunctionInputBindingFeature
{
    public static readonly InputBindingFeature Instance = new();

    public async ValueTask<FunctionInputBindingResult> BindFunctionInputAsync(FunctionContext context)
    {
        var embedded = FunctionPipeline.Own(context);
        return new FunctionInputBindingResult(embedded.State.Arguments ?? await BindAsync(embedded));
    }

    public static object?[] Bind(EmbeddedFunctionContext context)
    {
        var binders = context.Function.Binders;
        var arguments = new object?[binders.Length];
        for (var i = 0; i < binders.Length; i++)
            arguments[i] = binders[i].Bind(context);
        return context.State.Arguments = arguments;
    }

    public static async ValueTask<object?[]> BindAsync(EmbeddedFunctionContext context)
    {
        var binders = context.Function.Binders;
        var arguments = new object?[binders.Length];
        for (var i = 0; i < binders.Length; i++)
            arguments[i] = await binders[i].BindAsync(context);
        return context.State.Arguments = arguments;
    }
}
