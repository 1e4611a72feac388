namespace Microsoft.Azure.Functions.Worker.Context.Features;

/// <summary>Turns what the trigger delivered into the arguments of the method.</summary>
public interface IFunctionInputBindingFeature
{
    /// <summary>Binds the inputs once; later calls give the same result.</summary>
    /// <exception cref="FunctionInputConverterException">A value does not fit its parameter.</exception>
    ValueTask<FunctionInputBindingResult> BindFunctionInputAsync(FunctionContext context);
}
