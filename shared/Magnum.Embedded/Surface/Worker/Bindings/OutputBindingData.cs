namespace Microsoft.Azure.Functions.Worker;

/// <summary>One value on its way out of an invocation.</summary>
public abstract class OutputBindingData<T>
{
    /// <summary>What is sent; setting it replaces the value.</summary>
    public abstract T Value { get; set; }

    /// <summary>Name of the output binding.</summary>
    public abstract string Name { get; }

    /// <summary>Kind of the output binding, such as <c>queue</c> or <c>http</c>.</summary>
    public abstract string BindingType { get; }
}
