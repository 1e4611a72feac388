namespace Microsoft.Azure.Functions.Worker;

/// <summary>Creates the object a function's method is called on.</summary>
public interface IFunctionActivator
{
    /// <summary>Creates one instance for one invocation.</summary>
    /// <param name="instanceType">The class that declares the function.</param>
    /// <param name="context">The invocation; its services feed the constructor.</param>
    object? CreateInstance(Type instanceType, FunctionContext context);
}
