using System.Collections.Immutable;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>A function as it was found at start-up.</summary>
public abstract class FunctionDefinition
{
    /// <summary>Parameters of the method in their order.</summary>
    public abstract ImmutableArray<FunctionParameter> Parameters { get; }

    /// <summary>The file of the assembly that holds the function.</summary>
    public abstract string PathToAssembly { get; }

    /// <summary>Namespace, class and method, joined by dots.</summary>
    public abstract string EntryPoint { get; }

    /// <summary>Stays the same from run to run.</summary>
    public abstract string Id { get; }

    /// <summary>The name given by <see cref="FunctionAttribute"/>.</summary>
    public abstract string Name { get; }

    /// <summary>Trigger and inputs by parameter name.</summary>
    public abstract IImmutableDictionary<string, BindingMetadata> InputBindings { get; }

    /// <summary>Outputs by property name, or <c>$return</c>.</summary>
    public abstract IImmutableDictionary<string, BindingMetadata> OutputBindings { get; }
}
