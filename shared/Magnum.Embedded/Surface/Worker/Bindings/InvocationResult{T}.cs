namespace Microsoft.Azure.Functions.Worker;

/// <summary>What an invocation returned, typed.</summary>
public abstract class InvocationResult<T>
{
    /// <summary>The returned value; setting it replaces what the runtime goes on with.</summary>
    public abstract T Value { get; set; }
}
