namespace Microsoft.Azure.Functions.Worker;

/// <summary>What a trigger delivered beside its value.</summary>
public abstract class BindingContext
{
    /// <summary>Route values, message properties and the like, by name.</summary>
    public abstract IReadOnlyDictionary<string, object?> BindingData { get; }
}
