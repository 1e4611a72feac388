using System.Reflection;
using Magnum.Embedded.Binding;

namespace Magnum.Embedded.Functions;

/// <summary>A function with everything an invocation needs, worked out once.</summary>
internal sealed class FunctionDescriptor
{
    private FunctionInvoker? _invoker;

    public FunctionDescriptor(MethodInfo method, EmbeddedFunctionDefinition definition, TriggerPlan trigger, ParameterBinder[] binders, FunctionOutput[] outputs)
    {
        Method = method;
        Definition = definition;
        Trigger = trigger;
        Binders = binders;
        Outputs = outputs;
        BindsAsync = binders.Any(b => b.IsAsync);
        HasPropertyOutputs = outputs.Any(o => o.Property is not null);
        HasQueueOutputs = outputs.Any(o => o.Queue is not null);
    }

    public string Name => Definition.Name;

    public MethodInfo Method { get; }

    public EmbeddedFunctionDefinition Definition { get; }

    public TriggerPlan Trigger { get; }

    public ParameterBinder[] Binders { get; }

    public FunctionOutput[] Outputs { get; }

    public bool BindsAsync { get; }

    public bool HasPropertyOutputs { get; }

    public bool HasQueueOutputs { get; }

    /// <summary>Calls the method; compiled at the first call, so that start-up does not pay for functions nobody calls.</summary>
    public FunctionInvoker Invoker => _invoker ??= InvokerCompiler.Compile(Method);
}
