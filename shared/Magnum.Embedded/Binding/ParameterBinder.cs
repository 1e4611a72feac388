using Magnum.Embedded.Invocation;

namespace Magnum.Embedded.Binding;

/// <summary>Makes the argument for one parameter of a function.</summary>
internal abstract class ParameterBinder
{
    /// <summary>Whether only <see cref="BindAsync"/> may be used.</summary>
    public virtual bool IsAsync => false;

    public abstract object? Bind(EmbeddedFunctionContext context);

    public virtual ValueTask<object?> BindAsync(EmbeddedFunctionContext context) => new(Bind(context));
}
