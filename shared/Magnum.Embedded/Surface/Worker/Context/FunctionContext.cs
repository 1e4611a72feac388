namespace Microsoft.Azure.Functions.Worker;

/// <summary>One invocation of a function.</summary>
public abstract class FunctionContext
{
    /// <summary>Differs for every invocation.</summary>
    public abstract string InvocationId { get; }

    /// <summary>The same for every invocation of one function.</summary>
    public abstract string FunctionId { get; }

    /// <summary>The distributed trace the invocation belongs to.</summary>
    public abstract TraceContext TraceContext { get; }

    /// <summary>What the trigger delivered beside its value.</summary>
    public abstract BindingContext BindingContext { get; }

    /// <summary>Which attempt this is under a function-level retry policy.</summary>
    public abstract RetryContext RetryContext { get; }

    /// <summary>Scoped services of this invocation.</summary>
    public abstract IServiceProvider InstanceServices { get; set; }

    /// <summary>The function that is invoked.</summary>
    public abstract FunctionDefinition FunctionDefinition { get; }

    /// <summary>Values that middleware and function share for the length of the invocation.</summary>
    public abstract IDictionary<object, object> Items { get; set; }

    /// <summary>Features of this invocation.</summary>
    public abstract IInvocationFeatures Features { get; }

    /// <summary>Signalled when the invocation should end early.</summary>
    public virtual CancellationToken CancellationToken { get; }
}
