namespace Microsoft.Azure.Functions.Worker;

/// <summary>Makes a public method a function of the application.</summary>
[AttributeUsage(AttributeTargets.Method)]
public class FunctionAttribute : Attribute
{
    /// <summary>Names the function.</summary>
    /// <param name="name">Unique in the application, without regard to case.</param>
    public FunctionAttribute(string name) => Name = name;

    /// <summary>The name that routes, logs and orchestrators know the function by.</summary>
    public string Name { get; }
}
