using Magnum.Embedded.Functions;
using Magnum.Embedded.Invocation;
using Microsoft.Azure.Functions.Worker;

namespace Magnum.Embedded.Timers;

/// <summary>A timer function ready to run.</summary>
internal sealed record TimerFunction(FunctionDescriptor Descriptor, TimerTriggerPlan Plan, FunctionRunner Runner)
{
    public Task RunAsync(TimerInfo info, CancellationToken cancellation) => Runner.RunInScopeAsync(Descriptor, info, cancellation);
}
