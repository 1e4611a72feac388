using Microsoft.Azure.Functions.Worker;

namespace Magnum.Embedded.Invocation;

/// <summary>A view of the result.</summary>
internal sealed class UntypedInvocationResult(InvocationState state) : InvocationResult
{
    public override object Value
    {
        get => state.Result!;
        set => state.Result = value;
    }
}
