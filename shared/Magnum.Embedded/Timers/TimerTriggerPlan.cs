using System.Collections.Immutable;
using System.Reflection;
using Magnum.Embedded.Binding;
using Magnum.Embedded.Functions;
using Magnum.Embedded.Invocation;
using Microsoft.Azure.Functions.Worker;

namespace Magnum.Embedded.Timers;

/// <summary>A function started by the clock.</summary>
internal sealed class TimerTriggerPlan(TimerSchedule schedule, bool runOnStartup, bool useMonitor) : TriggerPlan
{
    private static readonly ParameterBinder Timer = new ValueBinder(context => context.Trigger);

    public TimerSchedule Schedule => schedule;

    public bool RunOnStartup => runOnStartup;

    public bool UseMonitor => useMonitor;

    public override string BindingType => "timerTrigger";

    public override ParameterBinder? BindTrigger(ParameterInfo parameter) => parameter.ParameterType == typeof(TimerInfo) ? Timer : null;

    public override ParameterBinder? BindOther(ParameterInfo parameter) => null;

    public override IReadOnlyDictionary<string, object?> BindingData(EmbeddedFunctionContext context) =>
        ImmutableDictionary<string, object?>.Empty;
}
