using Magnum.Embedded.Invocation;

namespace Magnum.Embedded.Binding;

/// <summary>An argument read from the invocation by a delegate.</summary>
internal sealed class ValueBinder(Func<EmbeddedFunctionContext, object?> read) : ParameterBinder
{
    public override object? Bind(EmbeddedFunctionContext context) => read(context);
}
