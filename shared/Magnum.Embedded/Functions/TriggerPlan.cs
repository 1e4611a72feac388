using System.Reflection;
using Magnum.Embedded.Binding;
using Magnum.Embedded.Invocation;

namespace Magnum.Embedded.Functions;

/// <summary>What a kind of trigger means for a function's parameters.</summary>
internal abstract class TriggerPlan
{
    /// <summary>The name middleware knows the kind by, such as <c>httpTrigger</c>.</summary>
    public abstract string BindingType { get; }

    /// <summary>How to fill the parameter that carries the trigger's attribute; <see langword="null"/> when its type is not supported.</summary>
    public abstract ParameterBinder? BindTrigger(ParameterInfo parameter);

    /// <summary>How to fill another parameter; <see langword="null"/> when it is not supported.</summary>
    public abstract ParameterBinder? BindOther(ParameterInfo parameter);

    /// <summary>What the trigger delivered beside its value.</summary>
    public abstract IReadOnlyDictionary<string, object?> BindingData(EmbeddedFunctionContext context);
}
