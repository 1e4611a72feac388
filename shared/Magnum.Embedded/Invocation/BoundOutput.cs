using Microsoft.Azure.Functions.Worker;

namespace Magnum.Embedded.Invocation;

/// <summary>A view of one output value.</summary>
internal sealed class BoundOutput<T>(InvocationState state, BindingMetadata binding) : OutputBindingData<T>
{
    public override T Value
    {
        get => (T)state.GetOutput(binding.Name)!;
        set => state.SetOutput(binding.Name, value);
    }

    public override string Name => binding.Name;

    public override string BindingType => binding.Type;
}
