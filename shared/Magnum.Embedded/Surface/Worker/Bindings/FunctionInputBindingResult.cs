namespace Microsoft.Azure.Functions.Worker.Context.Features;

/// <summary>The arguments of an invocation.</summary>
public class FunctionInputBindingResult
{
    /// <summary>Wraps the arguments.</summary>
    /// <param name="values">One for each parameter of the method; kept, not copied.</param>
    public FunctionInputBindingResult(object?[] values) => Values = values ?? throw new ArgumentNullException(nameof(values));

    /// <summary>One for each parameter of the method, in its order.</summary>
    public object?[] Values { get; }
}
