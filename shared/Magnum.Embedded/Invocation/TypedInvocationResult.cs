using Microsoft.Azure.Functions.Worker;

namespace Magnum.Embedded.Invocation;

/// <summary>A typed view of the result.</summary>
internal sealed class TypedInvocationResult<T>(InvocationState state) : InvocationResult<T>
{
    public override T Value
    {
        get => (T)state.Result!;
        set => state.Result = value;
    }
}
