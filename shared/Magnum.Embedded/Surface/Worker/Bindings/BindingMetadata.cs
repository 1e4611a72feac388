namespace Microsoft.Azure.Functions.Worker;

/// <summary>One binding of a function.</summary>
public abstract class BindingMetadata
{
    /// <summary>The parameter or property bound, <c>$return</c> for the whole returned value.</summary>
    public abstract string Name { get; }

    /// <summary>What is bound, such as <c>httpTrigger</c> or <c>queue</c>.</summary>
    public abstract string Type { get; }

    /// <summary>Which way the value goes.</summary>
    public abstract BindingDirection Direction { get; }
}
