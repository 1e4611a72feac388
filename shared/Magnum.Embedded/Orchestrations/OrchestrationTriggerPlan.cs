using System.Reflection;
using Magnum.Embedded.Binding;
using Magnum.Embedded.Functions;
using Magnum.Embedded.Invocation;
using Microsoft.DurableTask;

namespace Magnum.Embedded.Orchestrations;

/// <summary>A function that is an orchestrator.</summary>
internal sealed class OrchestrationTriggerPlan(string name) : TriggerPlan
{
    private static readonly ParameterBinder Context = new ValueBinder(context => context.Trigger);

    /// <summary>What the orchestrator is scheduled by.</summary>
    public string Name => name;

    public override string BindingType => "orchestrationTrigger";

    public override ParameterBinder? BindTrigger(ParameterInfo parameter) =>
        parameter.ParameterType == typeof(TaskOrchestrationContext) ? Context : null;

    /// <summary>A further parameter is the orchestration's input.</summary>
    public override ParameterBinder? BindOther(ParameterInfo parameter) =>
        (ParameterBinder)Activator.CreateInstance(typeof(InputBinder<>).MakeGenericType(parameter.ParameterType))!;

    public override IReadOnlyDictionary<string, object?> BindingData(EmbeddedFunctionContext context) =>
        new Dictionary<string, object?>(StringComparer.OrdinalIgnoreCase)
        {
            ["instanceId"] = ((TaskOrchestrationContext)context.Trigger!).InstanceId,
        };

    private sealed class InputBinder<T> : ParameterBinder
    {
        public override object? Bind(EmbeddedFunctionContext context) => ((TaskOrchestrationContext)context.Trigger!).GetInput<T>();
    }
}
