using Magnum.Sandbox.Faults;

namespace Magnum.Sandbox.Control;

/// <summary>A fault on the wire: exactly one of the two kinds.</summary>
internal sealed record FaultDocument(HttpFault? Http = null, StackFault? Stack = null)
{
    public static FaultDocument Of(IFaultRule rule) => new(rule as HttpFault, rule as StackFault);
}
