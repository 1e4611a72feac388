namespace Microsoft.Azure.Functions.Worker;

/// <summary>One bound input of an invocation.</summary>
public abstract class InputBindingData<T>
{
    /// <summary>The value the function gets; setting it replaces the value.</summary>
    public abstract T Value { get; set; }

    /// <summary>The binding the value came from.</summary>
    public abstract BindingMetadata BindingMetadata { get; }
}
