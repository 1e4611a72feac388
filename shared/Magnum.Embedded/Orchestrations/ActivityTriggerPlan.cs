using System.Reflection;
using Magnum.Embedded.Binding;
using Magnum.Embedded.Functions;
using Magnum.Embedded.Invocation;

namespace Magnum.Embedded.Orchestrations;

/// <summary>A function that is an activity.</summary>
internal sealed class ActivityTriggerPlan(string name) : TriggerPlan
{
    /// <summary>What the activity is called by.</summary>
    public string Name => name;

    public override string BindingType => "activityTrigger";

    public override ParameterBinder? BindTrigger(ParameterInfo parameter) =>
        parameter.ParameterType.IsByRef ? null : new ActivityInputBinder(parameter.ParameterType);

    public override ParameterBinder? BindOther(ParameterInfo parameter) => BindingDataBinder.For(parameter);

    public override IReadOnlyDictionary<string, object?> BindingData(EmbeddedFunctionContext context) =>
        new Dictionary<string, object?>(StringComparer.OrdinalIgnoreCase)
        {
            ["instanceId"] = ((ActivityCall)context.Trigger!).InstanceId,
        };
}
